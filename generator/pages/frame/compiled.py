"""How templates are compiled: to plainer code than Jinja's own, since a page is made of thousands of small values.

Jinja allows for more than templates of ours do. A macro here is given each of its arguments by position, and asks for
no caller; nothing that is called asks for the context; all templates have the same globals, and an environment speaks
one language.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef


class _Generator(CodeGenerator):
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write ``a.b`` as Python's own: no value of a template is a mapping that is asked as if it were an object."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Write ``a[b]`` as Python's own."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write a call as Python's own."""
        del forward_caller
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in [*node.args, *node.kwargs]:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Let a macro be the function that it is compiled to."""
        self.write("macro")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """Return what a macro made as markup."""
        self.writeline(f"return str.__new__(Markup, concat({frame.buffer}))")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """Put a message into words once and for all, where nothing is put into it."""
        match node:
            case nodes.Call(node=nodes.Name(name="_" | "gettext"), args=[nodes.Const(value=message)], kwargs=[]):
                put_into_words: Any = self.environment.globals["gettext"]
                return str(put_into_words(message))
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Leave out Jinja's own escaping: ``finalize`` escapes, but for what is markup already, and that is most."""
        self.write("(_v if (_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f").__class__ is Markup else {finalize.src}_v))")


class PlainEnvironment(Environment):
    """An environment whose templates are compiled so."""

    code_generator_class = _Generator

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the one mapping of all templates, which is quicker to ask than a chain of mappings for each."""
        del d
        return self.globals
