// Which words of a text were found: to mark them in a result, and on the page that the result leads to.
import { runs } from "./terms.js";

const COMMON = 1; // Words that every third record holds are marked only where the whole phrase is found.

const follows = (text, tokens) => {
  const held = [];
  for (const token of tokens) {
    const first = held.length;
    for (const term of token.terms) held.push({ terms: new Set([term]), token });
    if (token.whole && held.length > first) held[first].terms.add(token.whole);
  }
  return held;
};

const at = (held, sets, place) => sets.every((set, step) => held[place + step] && [...held[place + step].terms].some((term) => set.has(term)));

/**
 * Where units of terms stand in a text: each as its beginning and end. Where all of them stand one after the other
 * somewhere, these places alone.
 */
export const spans = (text, units) => {
  const held = follows(text, runs(text));
  const span = (place, length) => [held[place].token.start, held[place + length - 1].token.end];
  const whole = units.flatMap((unit) => unit.sets);
  if (units.length > 1) {
    const together = held.flatMap((_, place) => (at(held, whole, place) ? [span(place, whole.length)] : []));
    if (together.length) return merged(together);
  }
  const telling = units.filter((unit) => unit.weight > COMMON || unit.sets.length > 1);
  return merged((telling.length ? telling : units).flatMap((unit) => held.flatMap((_, place) => (at(held, unit.sets, place) ? [span(place, unit.sets.length)] : []))));
};

const merged = (several) => {
  const found = [];
  for (const [start, end] of several.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
};

/** How a search's units are looked for in a text. */
export const sought = (units) => units.map(({ ways, weight }) => ({ weight, sets: ways.map((way) => new Set(way.map((entry) => entry.term))) }));

const BEFORE = 70, LONG = 230;

/** A stretch of a text around the most that was found in it: [words, whether they were found] each. */
export const snippet = (text, units) => {
  const found = spans(text, units);
  let best = 0, most = -1;
  found.forEach(([start], number) => {
    const here = found.slice(number).filter(([, end]) => end - start < LONG).reduce((sum, [a, b]) => sum + b - a, 0);
    if (here > most) [best, most] = [number, here];
  });
  const line = found.length ? text.lastIndexOf("\n", found[best][0]) + 1 : 0;
  const lineEnd = (from) => { const end = text.indexOf("\n", from); return end < 0 ? text.length : end; };
  const first = found.length ? found[best][0] : 0;
  const start = first - line <= BEFORE * 1.4 ? line : space(text, first - BEFORE, first);
  const stop = Math.min(lineEnd(first), Math.max(start + LONG, found.length ? found[best][1] : 0));
  const end = lineEnd(first) - stop < 40 ? lineEnd(first) : back(text, stop, start);
  const pieces = [[start > line ? "… " : "", false]];
  let here = start;
  for (const [a, b] of found.filter(([a, b]) => a >= start && b <= end)) {
    pieces.push([text.slice(here, a), false], [text.slice(a, b), true]);
    here = b;
  }
  pieces.push([text.slice(here, end), false], [end < lineEnd(first) ? " …" : "", false]);
  return pieces.filter(([words]) => words);
};

const space = (text, from, to) => { const at = text.indexOf(" ", from); return at < 0 || at >= to ? from : at + 1; };
const back = (text, from, to) => { const at = text.lastIndexOf(" ", from); return at <= to ? from : at; };

const INLINE = "a, b, bdi, cite, em, i, mark, q, span, strong";

/** Mark words on a page, without a change to it, and return whether any was found. */
export const markOnPage = (words, anchor) => {
  if (!globalThis.Highlight || !CSS.highlights) return false;
  CSS.highlights.delete("d-found");
  const units = runs(words).filter((one) => one.terms.length).map((one) => ({ weight: 2, sets: one.terms.map((term) => new Set([term])) }));
  const target = anchor ? document.getElementById(anchor) : null;
  const around = target?.closest(".d-para, .d-account, .d-question") ?? document.querySelector("article");
  const holder = around?.querySelector(".d-para__text") ?? around;
  if (!units.length || !holder) return false;
  const nodes = [], walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.matches(INLINE)) text += "\n";
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset, end) => {
    const one = nodes.findLast(({ start }) => (end ? start < offset : start <= offset));
    return [one.node, Math.min(offset - one.start, one.node.length)];
  };
  const ranges = spans(text, units).map(([start, end]) => {
    const range = new Range();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    return range;
  });
  if (!ranges.length) return false;
  CSS.highlights.set("d-found", new Highlight(...ranges));
  if (!target) ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
  return true;
};
