// The choices of a new question: what pages call each, its id, and which of the others it is a narrower word for.
import { button, element, labelled } from "./element.js";
import { say } from "./say.js";

const idOf = (label) => label.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f'’]/g, "").match(/[a-z0-9]+/g)?.join("-").slice(0, 60) ?? "";

export const choicesPart = (question, changed) => {
  const box = element("fieldset", {});
  const field = (one, key, label, act = () => {}) => labelled(label, element("input", {
    type: "text", value: one[key], dir: key === "id" ? "ltr" : "auto", autocomplete: "off", "data-key": key,
    on: { input: (event) => { one[key] = event.target.value; act(event.target); changed(); }, keydown: (event) => { if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) { add(); event.preventDefault(); } } },
  }));
  // As long as nobody writes another one, the id is made of the words.
  const named = (one, at) => (input) => {
    if (one.own) return;
    one.id = idOf(one.label) || (one.label.trim() ? `choice-${at + 1}` : "");
    input.closest("li").querySelector('[data-key="id"]').value = one.id;
  };
  const wider = (one, at) => {
    const others = question.choices.filter((other) => other !== one && other.id);
    return others.length < 1 ? "" : labelled(say("choice_part", { n: at + 1 }), element("select", { on: { change: (event) => { one.part_of = event.target.value; changed(); } } },
      element("option", { value: "" }, say("no_choice")), others.map((other) => element("option", { value: other.id, selected: other.id === one.part_of }, other.label))));
  };
  const row = (one, at) => element("li", {}, field(one, "label", say("choice", { n: at + 1 }), named(one, at)),
    field(one, "id", say("choice_id", { n: at + 1 }), () => { one.own = true; }), wider(one, at),
    button("×", () => { question.choices.splice(at, 1); draw(); changed(); }, { "aria-label": say("take_out", { name: one.label || say("choice", { n: at + 1 }) }) }));
  const add = () => {
    question.choices.push({ id: "", label: "", part_of: "" });
    draw();
    changed();
    box.querySelector("li:last-child input").focus();
  };
  const draw = () => box.replaceChildren(element("legend", {}, say("choices")), element("ol", { class: "d-quoting__rows d-quoting__choices" }, question.choices.map(row)), button(say("add_choice"), add));
  if (!question.choices.length) question.choices.push({ id: "", label: "", part_of: "" }, { id: "", label: "", part_of: "" });
  draw();
  return box;
};
