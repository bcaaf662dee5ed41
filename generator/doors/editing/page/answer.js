// The answer to the question, in the kind that it asks; and relative dates in the quote, with the day that they mean.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";

const HOW = {
  number: "A number: 400, >300, ~180, 200-300", date: "A date: 2016-12-11, 2016-12, 2015-05/2015-06", duration: "A length of time: 3 days, <1 week",
  choice: "One of these, or several with commas", actor: "An actor’s id", place: "A place’s id", text: "In a few words",
};

export const answerPart = (draft, changed) => {
  const box = element("div", {});
  const draw = () => {
    const { subject } = draft;
    box.hidden = !subject?.question;
    if (box.hidden) return box.replaceChildren();
    const field = element("input", { type: "text", value: draft.answer, dir: "auto", autocomplete: "off", on: { input: () => { draft.answer = field.value; changed(); } } });
    const put = (id) => { field.value = draft.answer = field.value.trim() && !HOW[field.value] ? `${field.value.trim()}, ${id}` : id; changed(); field.focus(); };
    const kind = subject.answers_are;
    const look = async (words) => (await ask("find", { what: kind === "actor" ? "actor" : "place", words })).found
      .map((one) => ({ label: one.name ?? one.on, beside: one.id, act: () => put(one.id) }));
    box.replaceChildren(labelled(subject.unit ? `Answer (${subject.unit})` : "Answer", field, element("small", {}, HOW[kind] ?? "")),
      kind === "choice" ? chips("Choices", (subject.choices ?? []).map((one) => ({ label: one.label, beside: one.id, act: () => put(one.id) }))) : "",
      kind === "actor" || kind === "place" ? chooser("Find it by name", look) : "");
  };
  draw();
  return { box, draw };
};

export const datesPart = (draft, changed) => {
  const box = element("fieldset", {});
  const told = [];
  const row = (one, at) => {
    const field = element("input", { type: "text", value: one.to, placeholder: "2016-12-11", "aria-label": `What “${one.words}” means`, list: `d-quoting-days-${at}`, on: { input: () => { one.to = field.value.trim(); changed(); } } });
    const said = element("small", { dir: "auto" });
    told.push(said);
    return element("li", {}, element("q", { dir: "auto" }, one.words), " ", field,
      element("datalist", { id: `d-quoting-days-${at}` }, (one.days ?? []).map((day) => element("option", {}, day))),
      button("×", () => { draft.resolves.splice(at, 1); draw(); changed(); }, { "aria-label": `Leave “${one.words}” unresolved` }), said);
  };
  const draw = () => {
    told.length = 0;
    box.hidden = !draft.resolves.length;
    box.replaceChildren(element("legend", {}, "Dates in the quote"), element("ul", { class: "d-quoting__dates" }, draft.resolves.map(row)));
  };
  draw();
  return { box, tell: (dates) => { let at = 0; draft.resolves.forEach((one, n) => { if (told[n]) told[n].textContent = one.to ? (dates[at++] ?? "") : "Not written: no day is given."; }); } };
};
