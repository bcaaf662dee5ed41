// The answer to the question, in the kind that it asks; and relative dates in the quote, with the day that they mean.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";
import { say } from "./say.js";

// A field for the answer to a question, with what helps to fill it in; `holder` keeps it under `answer`.
export const answerField = (label, subject, holder, changed) => {
  const field = element("input", { type: "text", value: holder.answer, dir: "auto", autocomplete: "off", on: { input: () => { holder.answer = field.value; changed(); } } });
  const put = (id) => { field.value = holder.answer = field.value.trim() ? `${field.value.trim()}, ${id}` : id; changed(); field.focus(); };
  const kind = subject.answers_are;
  const look = async (words) => (await ask("find", { what: kind === "actor" ? "actor" : "place", words })).found
    .map((one) => ({ label: one.name ?? one.on, beside: one.id, act: () => put(one.id) }));
  return [labelled(label, field, element("small", {}, say(`how_${kind}`))),
    kind === "choice" ? chips(say("choices"), (subject.choices ?? []).filter((one) => one.id).map((one) => ({ label: one.label, title: one.id, act: () => put(one.id) }))) : "",
    kind === "actor" || kind === "place" ? chooser(say("find"), look) : ""];
};

export const answerPart = (draft, changed) => {
  const box = element("div", {});
  const draw = () => {
    const { subject } = draft;
    box.hidden = !subject?.question;
    const label = subject?.unit ? say("answer_unit", { unit: subject.unit }) : say("answer");
    box.replaceChildren(...(box.hidden ? [] : answerField(label, subject, draft, changed).filter(Boolean)));
  };
  draw();
  return { box, draw };
};

export const datesPart = (draft, changed) => {
  const box = element("fieldset", {});
  const told = [];
  const row = (one, at) => {
    const field = element("input", { type: "text", value: one.to, dir: "ltr", placeholder: "2016-12-11", "aria-label": say("means", { words: one.words }), list: `d-quoting-days-${at}`, on: { input: () => { one.to = field.value.trim(); changed(); } } });
    const said = element("small", { dir: "auto" });
    told.push(said);
    return element("li", {}, element("q", { dir: "auto" }, one.words), " ", field,
      element("datalist", { id: `d-quoting-days-${at}` }, (one.days ?? []).map((day) => element("option", {}, day))),
      button("×", () => { draft.resolves.splice(at, 1); draw(); changed(); }, { "aria-label": say("leave", { words: one.words }) }), said);
  };
  const draw = () => {
    told.length = 0;
    box.hidden = !draft.resolves.length;
    box.replaceChildren(element("legend", {}, say("dates")), element("ul", { class: "d-quoting__dates" }, draft.resolves.map(row)));
  };
  draw();
  return { box, draw, tell: (dates) => { let at = 0; draft.resolves.forEach((one, n) => { if (told[n]) told[n].textContent = one.to ? (dates[at++] ?? "") : say("no_day"); }); } };
};
