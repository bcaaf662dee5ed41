"""How far long work is: shown on a terminal, after a while, on one line that goes; and nowhere else."""

from __future__ import annotations

import io

import pytest

from generator.doors import progress
from generator.doors.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock says, to be changed; on a terminal that can do what others can."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    monkeypatch.setenv("TERM", "xterm")
    return now


def test_what_is_done_soon_has_no_line() -> None:
    with Progress(terminal := _Terminal()) as told:
        told("Reading events", 1, 2)
    assert terminal.getvalue() == ""


def test_what_takes_long_has_one_line_that_goes(clock: list[float]) -> None:
    with Progress(terminal := _Terminal()) as told:
        clock[0] += 1
        for done in (1, 2, 3):
            told("Reading events", done, 1750)
        clock[0] += 1
        told("Reading events", 1001, 1750)
    assert terminal.getvalue() == "\r\x1b[KReading events: 1 of 1,750\r\x1b[KReading events: 1,001 of 1,750\r\x1b[K"


def test_the_line_goes_as_well_where_the_work_fails(clock: list[float]) -> None:
    terminal = _Terminal()

    def work() -> None:
        with Progress(terminal) as told:
            clock[0] += 1
            told("Reading", 1, 2)
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        work()
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("to", "term"), [(io.StringIO, "xterm"), (_Terminal, "dumb")])
def test_nobody_is_told_where_nobody_watches(
    to: type[io.StringIO], term: str, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    with Progress(piped := to()) as told:
        clock[0] += 1
        told("Reading", 1, 2)
    assert piped.getvalue() == ""
