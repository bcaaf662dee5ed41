"""What earlier runs found out changes nothing but time: after any edits, all comes out as from a clean run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_maker import DOSSIERS, EVERY_MISTAKE, ONE_OF_EACH, write_dossier
from generator.ground.memo import Memo
from generator.ground.wording import speaking
from generator.links.derived import derive
from generator.pipeline import Checked, Known, read_and_check
from generator.read.readings import Readings

_WORDS = ("note: An edit.\n", "lang: en\n", "nothing: at all\n")
_KINDS = ("append", "cut", "replace", "remove", "copy", "as it was")

edits = st.tuples(st.integers(0, 10_000), st.sampled_from(_KINDS), st.integers(0, 10_000))


class _Project:
    """A dossier to be edited, and its files as they were."""

    def __init__(self, root: Path, of: Path) -> None:
        self.root = root
        shutil.copytree(of / "sources", root / "sources")
        self._first = {path: path.read_bytes() for path in sorted(root.rglob("sources/**/*")) if path.is_file()}

    def edit(self, file: int, kind: str, at: int) -> None:
        """Do something to a file, always to what it was at first, so that it is often as it was before."""
        path = list(self._first)[file % len(self._first)]
        data = self._first[path]
        at %= len(data)
        copy = path.with_name(f"a-copy-{path.name}")
        if kind == "append":
            path.write_bytes(data + _WORDS[at % len(_WORDS)].encode())
        elif kind == "cut":
            path.write_bytes(data[:at] + data[at + 1 :])
        elif kind == "replace":
            path.write_bytes(data.replace(b"the ", b"that ", 1 + at % 3))
        elif kind == "remove":
            path.unlink(missing_ok=True)
        elif kind == "copy":
            copy.write_bytes(data)
        else:
            path.write_bytes(data)
            copy.unlink(missing_ok=True)

    def as_it_was(self) -> None:
        """Take all edits back."""
        shutil.rmtree(self.root / "sources")
        for path, data in self._first.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _compare(checked: Checked, clean: Checked, memo: Memo) -> None:
    assert checked == clean
    pairs = zip(_entries(checked), _entries(clean), strict=True)
    assert all(one.positions == other.positions and one.written == other.written for one, other in pairs)
    assert checked.dossier.settings_positions == clean.dossier.settings_positions
    assert checked.dossier.settings_written == clean.dossier.settings_written
    if not clean.problems:
        assert derive(checked.dossier, checked.found, memo) == derive(clean.dossier, clean.found)


def _entries(checked: Checked) -> Iterator[object]:
    dossier = checked.dossier
    for entries in (dossier.sources, dossier.events, dossier.actors, dossier.places):
        yield from entries.values()


@pytest.fixture(scope="module", params=[ONE_OF_EACH, EVERY_MISTAKE], ids=["one of each", "every mistake"])
def edited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> _Project:
    return _Project(tmp_path_factory.mktemp("edited"), request.param)


@settings(max_examples=12)
@given(st.lists(st.tuples(edits, st.booleans()), min_size=1, max_size=6))
def test_after_any_edits_all_is_as_in_a_clean_run(
    edited: _Project, done: list[tuple[tuple[int, str, int], bool]]
) -> None:
    edited.as_it_was()
    known = Known(Readings(written_down=True))
    read_and_check(edited.root, known=known)
    for edit, another_process in done:
        edited.edit(*edit)
        if another_process:
            known = Known(Readings(known.readings.lines(), written_down=True))
        _compare(read_and_check(edited.root, known=known), read_and_check(edited.root), known.memo)


@pytest.mark.parametrize("name", sorted(path.name for path in DOSSIERS.iterdir() if path.is_dir()))
def test_what_is_written_down_gives_the_same_records(name: str) -> None:
    known = Known(Readings(written_down=True))
    first = read_and_check(DOSSIERS / name, known=known)
    lines = known.readings.lines()
    again = Known(Readings(lines, written_down=True))
    _compare(read_and_check(DOSSIERS / name, known=again), first, again.memo)
    assert again.readings.lines() == lines


def test_nothing_is_read_or_looked_up_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    known = Known()
    first = read_and_check(ONE_OF_EACH, known=known)
    derived = derive(first.dossier, first.found, known.memo)
    monkeypatch.setattr("generator.read.readings.read_record", None)
    monkeypatch.setattr("generator.ground.text.haystack.Haystack.find", None)
    monkeypatch.setattr("generator.links.layout.sentences", None)
    monkeypatch.setattr("generator.links.shared_text.alike", None)
    again = read_and_check(ONE_OF_EACH, known=known)
    assert derive(again.dossier, again.found, known.memo) == derived


def test_a_memo_forgets_what_two_runs_did_not_ask_for() -> None:
    memo, calls, key = Memo(), [], object()

    def made(of: object) -> int:
        calls.append(of)
        return len(calls)

    assert [memo(made, key), memo(made, key)] == [1, 1]
    memo.next_run()
    assert memo(made, key) == 1
    memo.next_run()
    memo.next_run()
    assert memo(made, key) == 2


def test_a_memo_takes_equal_values_for_the_same_only_where_it_is_told_to() -> None:
    memo, one, other = Memo(), (1, 2, object), (1, 2, object)
    assert memo(list, one) is not memo(list, other)
    assert memo.same(one) is one
    assert memo.same(other) is one
    memo.next_run()
    assert memo.same(other) is one


_SAID = "On Monday evening the army took the old harbour of the town with forty men and two boats."
_FILES = {
    "actors/paper.yml": "name: Paper\nkind: outlet\n",
    "actors/post.yml": "name: Post\nkind: outlet\n",
    "actors/army.yml": "name: The army\nkind: army\n",
    "actors/guard.yml": "name: The guard\nkind: army\n",
    "actors/ada.yml": "name: Ada\nkind: person\n",
    "places/town.yml": "name: Town\n",
    "places/harbour.yml": "name: Harbour\n",
    "events/e.yml": """title: E
actors: [{actor: army, role: attacker}]
questions:
  - {id: who, ask: Who took it?, answers_are: actor, claims: [
      {id: a-army, source: a, quote: the army took the old harbour, answer: army},
      {id: b-army, source: b, quote: the army took the old harbour, answer: army},
      {id: c-guard, source: c, quote: the guard took the whole town, answer: guard, attribution: [ada]}]}
  - {id: where, ask: What was taken?, answers_are: place, claims: [
      {id: a-harbour, source: a, quote: took the old harbour of the town, answer: harbour},
      {id: c-town, source: c, quote: took the whole town, answer: town, when: 2031-03-04}]}
""",
}
_ARTICLES = {
    "a": f"{_SAID} Nobody was hurt.",
    "b": (f"Seen at the quay. {_SAID}", 'outlet: post\nbody: {from: "Seen at", to: "two boats."}\n'),
    "c": "Ada says that the guard took the whole town, and that it was quiet.",
}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("actors/army.yml", "The army", "The first army"),
        ("actors/army.yml", "kind: army\n", "kind: army\npart_of: guard\n"),
        ("actors/ada.yml", "person\n", "person\nnamed: false\n"),
        ("actors/ada.yml", "person\n", "person\npart_of: army\n"),
        ("places/harbour.yml", "name: Harbour\n", "name: Harbour\npart_of: town\n"),
        ("places/town.yml", "Town", "The town"),
        ("articles/a.yml", "2031-03-04", "2031-03-01"),
        ("articles/c.yml", "outlet: paper", "outlet: post"),
        ("articles/b.yml", "body:", "independent_of: [a]\nbody:"),
        ("events/e.yml", "actor: army", "actor: ada"),
        ("events/e.yml", ", attribution: [ada]", ""),
        ("dossier.yml", "title: A dossier\n", "title: A dossier\nlanguage: ar\n"),
    ],
)
def test_whatever_an_account_depends_on_is_seen_to_change(file: str, old: str, new: str, tmp_path: Path) -> None:
    root = write_dossier(tmp_path, {"dossier.yml": "title: A dossier\n", **_FILES}, _ARTICLES)
    known, derived = Known(), []
    for run in range(2):
        checked, clean = read_and_check(root, known=known), read_and_check(root)
        assert clean.problems == ()
        with speaking(clean.dossier.settings.language):
            derived.append(derive(clean.dossier, clean.found))
            assert derive(checked.dossier, checked.found, known.memo) == derived[run]
        path = root / "sources" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        old, new = new, old
    assert derived[0].comparisons != derived[1].comparisons
