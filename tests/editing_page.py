"""What an editor does on a page of a source that is served with ``--edit``."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from selecting import SELECT

_MARKED = "selector => Array.from(document.querySelectorAll(selector), one => one.textContent).join('')"


def quote(page: Page, words: str, nth: int = 1) -> None:
    """Select words where they stand for the nth time, and open the panel on them.

    A page that is loaded anew in between, since a file was saved, drops what was selected: select it once more.
    """
    button = page.get_by_role("button", name="Quote", exact=True)
    page.evaluate(SELECT, [words, nth])
    try:
        button.click(timeout=5_000)
    except PlaywrightTimeout:
        page.evaluate(SELECT, [words, nth])
        button.click()
    page.get_by_role("dialog", name="A new claim").wait_for()


def save(page: Page) -> None:
    """Press *Save* once it can be pressed."""
    button = page.get_by_role("button", name="Save")
    expect(button).to_be_enabled()
    button.click()


def shown(page: Page, claim: str) -> str:
    """Wait until the page shows a claim, and return what it marks for it.

    A save that falls together with one elsewhere loads the page twice: waiting for a function outlives that, where
    reading the page at once may meet it while it is being replaced.
    """
    page.get_by_text("Saved:").wait_for()
    marked = page.wait_for_function(_MARKED, arg=f'[data-claims~="{claim}"]')
    return str(marked.json_value())
