"""Selects words of an article in a browser: those that stand for the nth time, page furniture unfolded."""

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
  for (const folded of document.querySelectorAll("details.d-furniture")) folded.open = true;
  first.parentElement.scrollIntoView({ block: "center" });
  getSelection().setBaseAndExtent(first, start, last, end + 1);
}"""
