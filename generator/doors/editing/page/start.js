// On a source's page: words that are selected can be quoted, by mouse, by touch or with the keyboard alone.
import { ask } from "./ask.js";
import { button, element } from "./element.js";
import { pieces, rangeOf, selected, source } from "./offsets.js";
import { close, isOpen, open } from "./panel.js";
import { direction, ENGLISH, language as spoken, said, say as word } from "./say.js";

const KEPT = "dossier-edit";
const LOOKED_AT = "dossier-edit-draft";
const LIT = "d-quoting-quote";
let chosen = null, picking = false;

const offer = button(word("quote"), () => quote(), { class: "d-quoting-offer", hidden: true, "aria-keyshortcuts": "q" });
const told = element("div", { class: "d-quoting-told", role: "status", lang: spoken, dir: direction });

const say = (...words) => told.replaceChildren(...words);
const ending = (act = () => say()) => button("×", act, { "aria-label": word("close") });
const fail = (error) => say(element("span", ENGLISH, error.message), ending());

const light = (range) => {
  if (!window.Highlight) return;
  if (range) CSS.highlights.set(LIT, new Highlight(range));
  else CSS.highlights.delete(LIT);
};

const current = () => {
  const now = getSelection();
  const range = now.rangeCount && !isOpen() ? now.getRangeAt(0) : null;
  const found = range && selected(range);
  return found ? { ...found, range: range.cloneRange() } : null;
};

const follow = () => {
  const found = current();
  if (!found) {
    if (!offer.matches(":active")) { offer.hidden = true; chosen = null; } // what is pressed may take the selection away
    return;
  }
  chosen = found;
  const boxes = chosen.range.getClientRects();
  const last = boxes[boxes.length - 1];
  offer.hidden = false;
  offer.style.insetBlockStart = `${scrollY + last.bottom + 6}px`;
  offer.style.insetInlineStart = "auto";
  offer.style.left = `${Math.max(8, Math.min(last.left, innerWidth - 90))}px`;
};

const quote = async () => {
  chosen = current() ?? chosen; // the browser may not have told of the last change yet
  if (!chosen) return;
  const { range, ...asked } = chosen;
  picking = false;
  offer.hidden = true;
  try {
    const begun = await ask("begin", asked);
    const { subjects, chains, dates } = begun;
    const subject = subjects[0] ? { ...subjects[0] } : null;
    light(range);
    open({ ...begun, source: asked.source, lang: language(range), subject, subjects, chain: begun.chain, chains,
      resolves: dates.map((one) => ({ words: one.words, to: one.days[0] ?? "", days: one.days })) }, { onSaved, onOpen: change });
    watchClosing();
    reveal(range);
    getSelection().removeAllRanges();
  } catch (error) { fail(error); }
};

const change = async (claim, before = "") => {
  try {
    const { span, ...draft } = await ask("open", { claim });
    const place = draft.draft ? placeOf(claim, await listed()) : null;
    if (place) sessionStorage.setItem(LOOKED_AT, claim);
    const range = span && rangeOf(...span);
    light(range);
    if (range) reveal(range);
    open({ ...draft, lang: language(range) }, { onSaved: (saved) => onSaved({ ...saved, next: place?.next }), onOpen: change, place, before });
    watchClosing();
  } catch (error) { fail(error); }
};

// Above the panel, which takes the lower part of a narrow screen.
const reveal = (range) => scrollBy({ top: range.getBoundingClientRect().top - (innerWidth < 720 ? 70 : innerHeight / 3) });
const language = (range) => range?.startContainer.parentElement?.closest("[lang]")?.lang;
const watchClosing = () => {
  const watched = new MutationObserver(() => { if (!isOpen()) { light(null); watched.disconnect(); } });
  watched.observe(document.body, { childList: true });
};

// The next draft follows once the page shows what was done with this one.
const onSaved = ({ claim, files, dropped, left, next }) => {
  sessionStorage.setItem(KEPT, JSON.stringify({ claim, files, dropped, left, next }));
  if (!dropped) history.replaceState(null, "", `#passage-${claim}`);
  after({ claim, files, dropped, left }, false);
};
// What a program proposed, one by one: to be accepted, changed or dropped.
const listed = async () => (await ask("drafts", { source: source() })).drafts;
// Which it is of how many, in the order of the article, and which comes next: behind the last one those that were skipped.
const placeOf = (claim, all) => {
  const at = all.findIndex((one) => one.claim === claim);
  return at < 0 ? null : { n: at + 1, all: all.length, next: all.length > 1 ? all[(at + 1) % all.length].claim : "" };
};
const drafts = async () => {
  const found = await listed();
  const n = found.length;
  const at = Math.max(0, found.findIndex((one) => one.claim === sessionStorage.getItem(LOOKED_AT)));
  return n ? [button(word("drafts", { n }), () => change(found[at].claim), { title: found[at].quote, "aria-label": at ? word("go_on", { n, at: at + 1 }) : word("first_draft", { n }) })] : [];
};
const done = ({ claim, files, dropped, left }, shown) => element("span", {},
  said(dropped ? "dropped" : shown ? "saved" : "saving", { claim: element("b", {}, claim), files: element("code", { dir: "ltr" }, files.join(", ")) }), left ? element("small", ENGLISH, ` ${left}`) : "");
const after = (kept, shown) => say(done(kept, shown), " ", button(word("undo"), undo), ending(() => { sessionStorage.removeItem(KEPT); say(); }));
const back = (claim) => element("span", {}, said("undone", { claim: element("b", {}, claim) }));
const undo = async () => {
  try {
    const { claim } = await ask("undo");
    sessionStorage.setItem(KEPT, JSON.stringify({ undone: claim }));
    say(back(claim));
  } catch (error) { fail(error); }
};

// With the keyboard: q takes up the first piece that is in view, the arrow keys walk by words, with Shift they extend.
const pick = () => {
  const first = pieces().find((piece) => piece.getClientRects().length && piece.getBoundingClientRect().bottom > 80) ?? pieces()[0];
  if (!first) return;
  picking = true;
  take(first);
  say(element("span", {}, word("walk")));
};
const take = (piece) => {
  const text = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
  getSelection().setBaseAndExtent(text, 0, text, text.length);
  piece.scrollIntoView({ block: "nearest" });
};
const step = (event) => {
  const now = getSelection();
  const all = pieces().filter((piece) => piece.getClientRects().length && piece.textContent.trim());
  const towards = { ArrowLeft: "left", ArrowRight: "right" }[event.key];
  if (towards && event.shiftKey) now.modify("extend", towards, "word");
  else if (towards) {
    const rtl = getComputedStyle(now.anchorNode.parentElement).direction === "rtl";
    const forward = (towards === "right") !== rtl;
    if (forward) now.collapse(now.anchorNode, now.anchorOffset);
    else now.collapse(now.anchorNode, now.anchorOffset), now.modify("move", "backward", "word");
    if (forward) now.modify("move", "forward", "word");
    now.modify("extend", "forward", "word");
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const at = all.findIndex((piece) => piece.contains(now.anchorNode));
    take(all[Math.max(0, Math.min(all.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]);
  } else return false;
  return true;
};
const keys = (event) => {
  if (event.target.closest?.("input, textarea, select, [contenteditable], .d-quoting") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "q") { if (chosen && !picking) quote(); else pick(); }
  else if (picking && event.key === "Enter") quote();
  else if (picking && event.key === "Escape") { picking = false; getSelection().removeAllRanges(); say(); }
  else if (!(picking && step(event))) return;
  event.preventDefault();
  event.stopPropagation();
};

const begin = () => {
  if (!source() || !pieces().length) return;
  document.body.append(offer, told);
  // A link would be dragged, and not its words selected.
  for (const link of document.querySelectorAll("a[data-span]")) link.draggable = false;
  document.addEventListener("selectionchange", follow);
  document.addEventListener("keydown", keys, true);
  greet();
  drafts().then((buttons) => told.append(...buttons)).catch(fail);
};
const greet = () => {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (kept?.claim) after(kept, true);
  else if (kept?.undone) { sessionStorage.removeItem(KEPT); say(back(kept.undone), ending()); }
  else say(element("small", {}, word("select")));
  if (kept?.next) {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, next: "" }));
    change(kept.next, element("p", { class: "d-quoting__before" }, done(kept, true), " ", button(word("undo"), () => { close(); undo(); })));
  }
};

begin();
