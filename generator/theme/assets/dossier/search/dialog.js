// The search as a reader sees it: a field, what is found, and filters. What was searched stands in the address.
import { snippet, sought, spans } from "./found.js";
import { Index } from "./index.js";
import { Search } from "./query.js";
import { keyOf } from "./terms.js";

const ROOT = new URL("../../../", import.meta.url);
const FOLDER = new URL("search/", ROOT);
const AT_ONCE = 10;
const FILTERS = ["year", "actor", "source"];

let words, dialog, parts, search;
let last = null, running = null, shown = AT_ONCE, kind = "", given = { query: null, result: null };

const element = (name, attributes = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside); // Strings become text: no word that was found is ever read as HTML.
  return made;
};
const say = (message, values = {}) => words[message].replace(/\{(\w+)\}/g, (_, name) => values[name]);

const read = async (name) => {
  const answer = await fetch(new URL(name, FOLDER));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

const build = () => {
  const style = element("link", { rel: "stylesheet", href: new URL("search.css", import.meta.url) });
  const ready = new Promise((done) => { style.addEventListener("load", done); style.addEventListener("error", done); });
  document.head.append(style);
  const field = element("input", {
    type: "search", class: "d-search__field", "aria-label": say("field"), placeholder: say("field"), autocomplete: "off",
    autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", "aria-controls": "d-search-list", on: { input: ask },
  });
  const status = element("p", { class: "d-search__status", role: "status" });
  const kinds = element("div", { class: "d-search__kinds", role: "group", "aria-label": say("kind"), hidden: true });
  const selects = Object.fromEntries(FILTERS.map((name) => [name, element("select", { name, id: `d-search-${name}`, on: { change: ask } }, element("option", { value: "" }, say("any")))]));
  const filters = element("details", { class: "d-search__filters", on: { toggle: fillFilters } },
    element("summary", {}, say("filters")),
    ...FILTERS.map((name) => element("div", {}, element("label", { for: `d-search-${name}` }, say(name)), selects[name])));
  const list = element("ol", { class: "d-search__list", id: "d-search-list", "aria-label": say("results") });
  const more = element("button", { type: "button", class: "d-search__more", hidden: true, on: { click: showMore } }, say("more"));
  const form = element("form", { role: "search", class: "d-search__bar", on: { submit: enter } }, field,
    element("button", { type: "button", class: "d-search__close", on: { click: () => dialog.close() } }, say("close")));
  dialog = element("dialog", { class: "d-search", "aria-label": say("title"), on: { keydown: walk, close: closed, click: outside } },
    form, kinds, filters, status,
    element("div", { class: "d-search__found" }, list, more),
    element("p", { class: "d-search__foot" }, element("a", { href: FOLDER }, say("index"))));
  parts = { field, status, kinds, filters, selects, list, more };
  status.textContent = say("hint");
  document.body.append(dialog);
  return ready;
};

export const open = async (query) => {
  begun().catch(() => { search = undefined; }); // It is asked for again, and then said.
  if (!dialog) {
    words ??= await read("words.json");
    if (!dialog) await build();
  }
  if (!dialog.open) dialog.showModal();
  if (query !== undefined) {
    parts.field.value = query;
    const chosen = new URL(location.href).searchParams;
    kind = chosen.get("kind") ?? "";
    if (FILTERS.some((name) => chosen.get(name))) {
      await fillFilters(true);
      for (const name of FILTERS) parts.selects[name].value = chosen.get(name) ?? "";
      parts.filters.open = true;
    }
    ask();
  }
  parts.field.focus();
  parts.field.select();
};

let filled = null;
const fillFilters = async (now) => {
  if (now !== true && !parts.filters.open) return;
  filled ??= read("filters.json").then((known) => {
    for (const year of known.years) parts.selects.year.append(element("option", { value: year }, String(year)));
    for (const name of ["actor", "source"])
      for (const [id, label] of known[`${name}s`]) parts.selects[name].append(element("option", { value: id }, label));
  });
  filled.catch(() => { filled = null; parts.status.textContent = say("failed"); });
  await filled;
};

const state = () => ({ query: parts.field.value, kind, ...Object.fromEntries(FILTERS.map((name) => [name, parts.selects[name].value])) });

/** Search for what stands in the field now; while one search runs, only the newest of those that follow waits. */
function ask() {
  shown = AT_ONCE;
  last = state();
  running ??= run().finally(() => { running = null; });
  return running;
}

/** The root of the index, on its way from the moment that somebody begins to search. */
const begun = () => (search ??= Index.at(FOLDER).then((index) => ({ index, engine: new Search(index) })));

const run = async () => {
  while (last) {
    const asked = last;
    last = null;
    try {
      const { index, engine } = await begun();
      const result = await engine.find(asked.query, asked);
      const rows = await Promise.all(result.found.slice(0, shown).map((record) => index.row(record)));
      if (!last) show(asked, result, rows);
    } catch (error) {
      console.error(error);
      search = undefined;
      parts.status.textContent = say("failed");
    }
  }
};

const show = (asked, result, rows) => {
  given = { query: asked.query, result };
  remember(asked);
  const units = sought(result.units);
  parts.list.replaceChildren(...rows.map((row) => item(row, units, asked.query)));
  parts.more.hidden = rows.length >= result.found.length;
  showKinds(result);
  const filtered = kind || FILTERS.some((name) => asked[name]);
  const told = [];
  for (const note of result.notes) told.push(say(note.kind, note));
  if (!asked.query.trim() && !filtered) told.push(say("hint"));
  else if (!result.total) told.push(filtered ? say("none_filtered") : say("none", { query: asked.query.trim() }));
  else told.push(say(result.partly || result.total > result.found.length ? "found_about" : "found", { n: result.found.length }));
  parts.status.textContent = told.join(" ");
};

const showKinds = ({ kinds }) => {
  const all = [...kinds.values()].reduce((sum, many) => sum + many, 0);
  const button = (name, label, many) => element("button", {
    type: "button", "aria-pressed": String(kind === name), on: { click: () => { kind = name; ask(); } },
  }, label, ...(many ? [" ", element("span", {}, String(many))] : []));
  const focused = parts.kinds.contains(document.activeElement) && [...parts.kinds.children].indexOf(document.activeElement);
  parts.kinds.hidden = !kinds.size;
  parts.kinds.replaceChildren(button("", say("all"), all), ...[...kinds].map(([name, many]) => button(name, say(`kind_${name}`), many)));
  if (focused !== false) parts.kinds.children[focused]?.focus();
};

const marked = (pieces) => pieces.map(([text, found]) => (found ? element("mark", {}, text) : text));

const item = (row, units, query) => {
  const name = row.kind.kind;
  const pieces = snippet(row.text, units);
  const key = keyOf(query);
  const meant = (one) => spans(one, units).length || (key && keyOf(one).startsWith(key));
  const others = row.kind.named && !meant(row.title) ? row.names.filter(meant) : [];
  const number = name === "passage" && row.anchor.slice(1);
  const beside = [row.beside, number && say("paragraph", { n: number })].filter(Boolean).join(" · ");
  const link = element("a", { class: "d-search__link", href: way(row, units), on: { click: () => dialog.close("followed") } },
    element("span", { class: `d-search__kind d-search__kind--${name}` }, say(`kind_${name}`)), " ",
    element("span", { class: "d-search__title", dir: "auto" }, ...marked(wholly(row.title, row.kind.named ? units : []))),
    ...(others.length ? [" ", element("span", { class: "d-search__beside", dir: "auto" }, `${say("called")} ${others.slice(0, 3).join(", ")}`)] : []),
    ...(beside ? [" ", element("span", { class: "d-search__beside", dir: "auto" }, beside)] : []),
    ...(pieces.length ? [" ", element("span", { class: "d-search__text", lang: row.language || undefined, dir: "auto" }, ...marked(pieces))] : []));
  return element("li", {}, link);
};

const wholly = (text, units) => {
  const pieces = [];
  let here = 0;
  for (const [start, end] of spans(text, units)) { pieces.push([text.slice(here, start), false], [text.slice(start, end), true]); here = end; }
  return [...pieces, [text.slice(here), false]].filter(([words]) => words);
};

/** The way to what was found, with the words that are marked there. */
const way = (row, units) => {
  const there = new URL(row.page, ROOT);
  const found = [...new Set(spans(row.text, units).map(([start, end]) => row.text.slice(start, end)))];
  const longest = found.find((one) => /\s/.test(one.trim()));
  if (found.length) there.searchParams.set("h", (longest ?? found.slice(0, 8).join(" ")).slice(0, 300));
  if (row.anchor) there.hash = row.anchor;
  return there;
};

async function showMore() {
  const from = shown;
  shown += 2 * AT_ONCE;
  const { index } = await begun(), { query, result } = given, units = sought(result.units);
  const rows = await Promise.all(result.found.slice(from, shown).map((record) => index.row(record)));
  parts.list.append(...rows.map((row) => item(row, units, query)));
  parts.more.hidden = shown >= result.found.length;
  parts.list.children[from]?.querySelector("a").focus();
}

/** Keep what is searched in the address, so that it can be passed on, and the way back leads to it. */
const remember = (asked) => {
  const here = new URL(location.href);
  here.searchParams.delete("h");
  for (const [name, value] of [["q", asked.query], ["kind", asked.kind], ...FILTERS.map((one) => [one, asked[one]])])
    value ? here.searchParams.set(name, value) : here.searchParams.delete(name);
  if (here.href !== location.href) history.replaceState(history.state, "", here);
};

function closed() {
  if (dialog.returnValue === "followed") { dialog.returnValue = ""; return; }
  const here = new URL(location.href);
  for (const name of ["q", "kind", ...FILTERS]) here.searchParams.delete(name);
  if (here.href !== location.href) history.replaceState(history.state, "", here);
}

const outside = (event) => { if (event.target === dialog) dialog.close(); };

async function enter(event) {
  event.preventDefault();
  await running;
  if (given.query === parts.field.value) parts.list.querySelector("a")?.click();
}

/** Arrow keys go from the field through what was found, and back; Escape closes, where a browser would empty the field. */
function walk(event) {
  if (event.key === "Escape") {
    event.preventDefault();
    dialog.close();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("select")) return;
  const links = [parts.field, ...parts.list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, at + step))].focus();
}
