// Between a selection on the page and code points of the article: each piece of it says where it stands.
const points = (text) => { let many = 0; for (const _ of text) many += 1; return many; };
const at = (piece) => piece.dataset.span.split("-").map(Number);

export const source = () => {
  const found = /\/sources\/([^/]+)\/(?:page_\d+\/)?$/.exec(location.pathname);
  return found && decodeURIComponent(found[1]);
};
export const pieces = () => [...document.querySelectorAll(".md-content [data-span]")];

const before = (piece, container, offset) => {
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(container, offset);
  return points(range.toString());
};

// Where a range begins and ends in the article, and its words; nothing where it holds none of it.
export const selected = (range) => {
  const inside = pieces().filter((piece) => range.intersectsNode(piece));
  if (range.collapsed || !inside.length) return null;
  const [first, last] = [inside[0], inside.at(-1)];
  const start = at(first)[0] + (first.contains(range.startContainer) ? before(first, range.startContainer, range.startOffset) : 0);
  const end = last.contains(range.endContainer) ? at(last)[0] + before(last, range.endContainer, range.endOffset) : at(last)[1];
  const text = inside.map((piece, n) => {
    const [begins, ends] = at(piece);
    // Between pieces that do not touch there are spaces or line ends, which the page does not hold.
    const apart = n && at(inside[n - 1])[1] < begins ? " " : "";
    return apart + [...piece.textContent].slice(Math.max(0, start - begins), Math.min(ends, end) - begins).join("");
  }).join("");
  return start < end && text.trim() ? { source: source(), start, end, text } : null;
};

// The range of some of the article, as far as this page has it.
export const rangeOf = (start, end) => {
  const inside = pieces().filter((piece) => at(piece)[0] < end && start < at(piece)[1]);
  if (!inside.length) return null;
  const place = (piece, offset) => {
    let units = 0;
    for (const one of [...piece.textContent].slice(0, offset - at(piece)[0])) units += one.length;
    const text = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
    return [text, Math.min(units, text.length)];
  };
  const range = document.createRange();
  range.setStart(...place(inside[0], Math.max(start, at(inside[0])[0])));
  range.setEnd(...place(inside.at(-1), Math.min(end, at(inside.at(-1))[1])));
  return range;
};
