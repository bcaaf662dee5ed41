// What few claims need, behind one button: how sure the words are, the moment, a note, a translation, further answers.
import { answerField } from "./answer.js";
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";
import { degrees, say } from "./say.js";
import { names } from "./speaker.js";
import { nameOf } from "./subject.js";

const input = (holder, key, label, changed, more = {}) => labelled(label, element("input", {
  type: "text", value: holder[key] ?? "", dir: "auto", autocomplete: "off", ...more, on: { input: (event) => { holder[key] = event.target.value; changed(); } },
}));
const lines = (holder, key, label, changed, more = {}) => labelled(label, element("textarea", {
  rows: "2", dir: "auto", ...more, on: { input: (event) => { holder[key] = event.target.value; changed(); } },
}, holder[key] ?? ""));
const group = (legend, ...inside) => element("fieldset", {}, element("legend", {}, legend), ...inside);

// Hedges of a claim, or of what it answers besides.
const hedgesOf = (draft, hedges, where, changed, draw) => {
  const choice = (one, key, label, options) => labelled(label, element("select", { on: { change: (event) => { one[key] = event.target.value; changed(); } } },
    options.map(([value, words]) => element("option", { value, selected: value === one[key] }, words))));
  const speakers = (one) => {
    const known = [["", draft.outlet.name], ...draft.chain.flat().map((actor) => [actor.id, actor.name])];
    return known.some(([id]) => id === one.by) ? known : [...known, [one.by, one.by]];
  };
  const row = (one, at) => element("li", {}, input(one, "words", say("hedge_words"), changed),
    choice(one, "degree", say("hedge_degree"), degrees.map((degree) => [degree, say(`degree_${degree}`)])),
    element("label", { class: "d-quoting__tick" }, element("input", { type: "checkbox", checked: one.denied, on: { change: (event) => { one.denied = event.target.checked; changed(); } } }), ` ${say("hedge_denied")}`),
    choice(one, "by", say("hedge_by"), speakers(one)),
    button("×", () => { hedges.splice(at, 1); draw(`[data-hedges="${where}"] > button:not([aria-label])`); changed(); }, { "aria-label": say("take_out", { name: one.words || say("hedge_words") }) }));
  const list = element("ul", { class: "d-quoting__rows d-quoting__hedges" }, hedges.map(row));
  return [list, button(say("add_hedge"), () => {
    hedges.push({ words: "", degree: "not-committed", denied: false, by: "" });
    draw(`[data-hedges="${where}"] .d-quoting__hedges > li:last-child input`);
    changed();
  })];
};

const filled = (draft) => draft.hedges.length || draft.when || draft.note || draft.translation.text || draft.also_answers.length || draft.exceptions.length
  || draft.called.some((one) => one.words) || draft.resolves.some((one) => one.reason || one.counted_from);

export const morePart = (draft, changed, datesAdded) => {
  const inside = element("div", { id: "d-quoting-more" });
  const doubted = element("div", {});
  const box = element("div", { class: "d-quoting__more" });
  const opener = button(say("more"), () => { show(inside.hidden); }, { "aria-controls": "d-quoting-more", class: "d-quoting__opener" });
  const show = (open) => { inside.hidden = !open; opener.setAttribute("aria-expanded", String(open)); };
  const calledFor = (link) => {
    const people = link.map((actor) => actor.id);
    const same = (one) => JSON.stringify(one.actors) === JSON.stringify(people);
    const one = draft.called.find((other) => other.link === link) ?? draft.called.find((other) => !other.link && same(other)) ?? { words: "", reason: "" };
    if (!draft.called.includes(one)) draft.called.push(one);
    one.link = link; // the id of somebody new may change yet
    return element("li", {}, input(one, "words", say("called_words", { name: names(link) }), changed), input(one, "reason", say("called_why", { name: names(link) }), changed));
  };
  const further = (one, at) => {
    const ends = one.hedges !== null;
    const tick = element("input", { type: "checkbox", checked: ends, on: { change: () => { one.hedges = tick.checked ? [] : null; draw(`#${tick.id}`); changed(); } }, id: `d-quoting-there-${at}` });
    return element("li", { "data-hedges": at }, ...answerField(say("answer_to", { question: nameOf(one.subject) }), one.subject, one, changed).filter(Boolean),
      input(one, "when", say("moment_there"), changed, { dir: "ltr" }),
      element("label", { class: "d-quoting__tick" }, tick, ` ${say("hedged_there")}`), ends ? hedgesOf(draft, one.hedges, at, changed, draw) : "",
      button("×", () => { draft.also_answers.splice(at, 1); draw(".d-quoting__choose input"); changed(); }, { "aria-label": say("take_out", { name: nameOf(one.subject) }) }));
  };
  const look = async (words) => (await ask("find", { what: "question", words })).found.map((subject) => ({
    label: subject.ask, beside: subject.on,
    act: () => { draft.also_answers.push({ question: subject.question, answer: "", when: "", hedges: null, subject }); draw(`[data-hedges="${draft.also_answers.length - 1}"] input`); changed(); },
  }));
  const date = (one) => element("li", {}, input(one, "counted_from", say("counted_from", { words: one.words }), changed, { dir: "ltr" }), input(one, "reason", say("date_why", { words: one.words }), changed));
  const otherDate = () => {
    const words = element("input", { type: "text", dir: "auto", "aria-label": say("other_date"), placeholder: say("other_date"), on: { keydown: (event) => { if (event.key === "Enter") { add(); event.preventDefault(); } } } });
    const add = () => { if (words.value.trim()) { draft.resolves.push({ words: words.value.trim(), to: "", days: [] }); drawn = rests(); draw(); changed(); datesAdded(); } };
    return element("div", { class: "d-quoting__one" }, words, button(say("add_date"), add));
  };
  const excepted = (one, at) => element("li", {}, element("code", {}, one.rule), input(one, "reason", say("exception_why"), changed),
    button("×", () => { draft.exceptions.splice(at, 1); draw(); changed(); }, { "aria-label": say("take_out", { name: one.rule }) }));
  // Words of the quote that may show how sure it is are told in any case, until one of them is written.
  const drawDoubted = () => {
    const left = draft.hedged.filter((one) => !draft.hedges.some((other) => other.words.includes(one.words)));
    const take = (one) => () => { draft.hedges.push({ ...one }); show(true); draw('[data-hedges="own"] .d-quoting__hedges > li:last-child select'); changed(); };
    doubted.replaceChildren(...(left.length ? [element("b", {}, say("hedges_proposed")), chips(say("hedges_proposed"), left.map((one) => ({ label: `“${one.words}”`, beside: say(one.denied ? "degree_denied" : `degree_${one.degree}`, { degree: say(`degree_${one.degree}`) }), act: take(one) })))] : []));
  };
  const draw = (then = "") => {
    drawDoubted();
    inside.replaceChildren(...[
      element("fieldset", { "data-hedges": "own" }, element("legend", {}, say("hedges")), hedgesOf(draft, draft.hedges, "own", changed, draw)),
      draft.subject?.question ? input(draft, "when", say("moment"), changed, { dir: "ltr" }) : "",
      lines(draft, "note", say("note"), changed),
      group(say("translation"), lines(draft.translation, "text", say("translated"), changed), input(draft.translation, "by", say("translator"), changed), input(draft.translation, "language", say("language"), changed, { dir: "ltr" })),
      group(say("further"), element("ul", { class: "d-quoting__rows" }, draft.also_answers.map(further)), chooser(say("find_question"), look)),
      draft.chain.length ? group(say("called"), element("ul", { class: "d-quoting__rows" }, draft.chain.map(calledFor))) : "",
      group(say("more_dates"), element("ul", { class: "d-quoting__rows" }, draft.resolves.map(date)), otherDate()),
      draft.exceptions.length ? group(say("exceptions"), element("ul", { class: "d-quoting__rows" }, draft.exceptions.map(excepted))) : "",
      group(say("words"), lines(draft, "quote", say("the_quote"), changed, { lang: draft.lang }), input(draft, "prefix", say("prefix"), changed, { lang: draft.lang }), input(draft, "suffix", say("suffix"), changed, { lang: draft.lang })),
    ].filter(Boolean));
    if (then) inside.querySelector(then)?.focus();
  };
  const rests = () => JSON.stringify([draft.chain.map(names), draft.subject?.question, draft.resolves.map((one) => one.words)]);
  let drawn = rests();
  draw();
  show(Boolean(filled(draft)));
  box.append(doubted, opener, element("small", {}, ` ${say("more_of")}`), inside);
  return {
    box,
    // What it shows of the rest of the panel may be another: who speaks, which question, which dates.
    draw_if: () => { if (rests() !== drawn) { drawn = rests(); draw(); } },
    except: (rule) => { draft.exceptions.push({ rule, reason: "" }); show(true); draw(); changed(); [...inside.querySelectorAll("fieldset")].at(-2).querySelector("li:last-child input").focus(); },
  };
};
