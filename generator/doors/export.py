"""Writes all pages, hand-written and generated, as Markdown files into one folder, for another builder."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files

from generator.data.forms import files_of
from generator.doors import disk, manifest, theme_files
from generator.doors.interface import with_list_of_forms, without_links
from generator.doors.plugin_of import plugin_of
from generator.doors.project import BuildFailed, configured, in_words, may_be_written
from generator.ground.wording import speaking
from generator.links.addresses import file_of
from generator.pages.site import Plan


def export(config_file: Path, folder: Path) -> tuple[int, int]:
    """Write the project's pages, and the theme's own assets, into ``folder``.

    Pages and files are gathered as a build gathers them, so that what is exported is what is built. The arguments, and
    what is returned and raised, are those of `write`.
    """
    return write(config_file, folder, _gathered)


def export_data(config_file: Path, folder: Path, form: str) -> tuple[int, int]:
    """Write the dossier into ``folder`` in one of the forms that programs read, as the site has it.

    Its files lie in the folder itself. ``form`` is its name, of those in `generator.data.forms`; the rest is as
    `write` has it.
    """

    def of_form(config: MkDocsConfig) -> dict[str, bytes]:
        made = plugin_of(config.plugins.on_config(config)).made
        with speaking(made.plan.language):
            files = {path: make() for path, make in files_of(made.export, form).items()}
        if not files:
            raise BuildFailed("Nothing says when anything came: no git history is known here, and feeds live by dates.")
        return _at_the_top(files)

    return write(config_file, folder, of_form)


def _at_the_top(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files by their paths from the folder that holds all of them, so that each form lies in no other."""
    shared = posixpath.commonpath([posixpath.dirname(path) for path in files])
    return {posixpath.relpath(path, shared): content for path, content in files.items()}


def write(config_file: Path, folder: Path, gather: Callable[[MkDocsConfig], Mapping[str, bytes]]) -> tuple[int, int]:
    """Write what is made of a project into ``folder``.

    Args:
        config_file: The project's MkDocs configuration.
        folder: Made where it is missing.
        gather: Makes the files, by their paths in the folder.

    Returns:
        How many files were written, and how many stale ones were removed.

    Raises:
        BuildFailed: Each file in the folder is whole, as it was or as it should be.
    """
    with in_words("Nothing was exported."):
        config = configured(config_file, strict=True)
        may_be_written(folder, config)
        files = gather(config)
    with in_words("The export is not complete; each file in it is whole.", folder):
        return disk.write_folder(folder, files)


def _gathered(config: MkDocsConfig) -> dict[str, bytes]:
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    plugin = plugin_of(config)
    by_hand = {
        file.src_uri: _content(file, plugin.empty, plugin.made.plan)
        for file in files
        if file.generated_by is None and not file.inclusion.is_excluded()
    }
    plan = plugin.made.plan
    made = {file_of(page.address): page.markdown().encode() for page in plan.pages()}
    return _theme_assets(config) | by_hand | made | {path: plan.file(path) for path in plan.paths}


def _content(file: File, empty: Collection[str], plan: Plan) -> bytes:
    """Return what a file holds; a hand-written page without links to pages that the dossier has nothing for."""
    if not file.is_documentation_page():
        return file.content_bytes
    text = manifest.without_link(without_links(file.content_bytes.decode("utf-8"), empty))
    return with_list_of_forms(text, file.src_uri, plan).encode()


def _theme_assets(config: MkDocsConfig) -> dict[str, bytes]:
    """The project's own styles and fonts, which a builder with another theme would otherwise miss."""
    folders = [Path(folder) for folder in (theme_files.OWN, config.theme.custom_dir) if folder in config.theme.dirs]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted((folder / "assets").rglob("*"))
        if path.is_file()
    }
