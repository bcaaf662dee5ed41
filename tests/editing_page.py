"""What an editor does on a page of a source that is served with ``--edit``."""

from __future__ import annotations

from playwright.sync_api import Page, expect

SELECT = """([words, nth]) => {
  const nodes = [], walk = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT);
  let text = "";
  while (walk.nextNode())
    if (walk.currentNode.parentElement.closest("[data-span]")) {
      nodes.push([text.length, walk.currentNode]);
      text += walk.currentNode.textContent;
    }
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no "${words}"`);
  const place = (offset) => {
    const [begins, node] = nodes.findLast(([begins]) => begins <= offset);
    return [node, offset - begins];
  };
  const [[first, start], [last, end]] = [place(at), place(at + words.length - 1)];
  first.parentElement.scrollIntoView({ block: "center" });
  getSelection().setBaseAndExtent(first, start, last, end + 1);
}"""


def quote(page: Page, words: str, nth: int = 1) -> None:
    """Select words where they stand for the nth time, and open the panel on them."""
    page.evaluate(SELECT, [words, nth])
    page.get_by_role("button", name="Quote", exact=True).click()
    page.get_by_role("dialog", name="A new claim").wait_for()


def save(page: Page) -> None:
    """Press *Save* once it can be pressed."""
    button = page.get_by_role("button", name="Save")
    expect(button).to_be_enabled()
    button.click()


def shown(page: Page, claim: str) -> str:
    """Wait until the page shows a claim, and return what it marks for it."""
    page.locator(f'[data-claims~="{claim}"]').first.wait_for()
    page.get_by_text("Saved:").wait_for()
    return "".join(page.locator(f'[data-claims~="{claim}"]').all_text_contents())
