// What a claim is on: a question, or an event, an actor or a place by itself; new ones too.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";

const KINDS = ["number", "date", "duration", "choice", "actor", "place", "text"];
const same = (a, b) => a && b && a.kind === b.kind && a.id === b.id && a.question === b.question;

export const nameOf = (subject) => (subject.question ? subject.ask : subject.on);
const beside = (subject) => (subject.question ? subject.on : subject.kind);

export const subjectPart = (draft, changed) => {
  const box = element("fieldset", {});
  const text = (holder, key, label, more = {}) => labelled(label, element("input", {
    type: "text", value: holder[key], dir: "auto", ...more, on: { input: (event) => { holder[key] = event.target.value; renamed(); changed(); } },
  }));
  const renamed = () => {
    if (draft.new_event) Object.assign(draft.subject, { id: draft.new_event.id, on: draft.new_event.title });
    if (draft.new_question) Object.assign(draft.subject, { question: draft.new_question.id, ask: draft.new_question.ask, answers_are: draft.new_question.answers_are });
  };
  const take = (subject, more = {}) => {
    Object.assign(draft, { subject: { ...subject }, new_event: null, new_question: null, ...more });
    draw();
    changed();
    box.querySelector("[data-first]")?.focus();
  };
  const newQuestion = (words, id) => take({ ...draft.subject, question: id, ask: words, answers_are: "number", unit: "", choices: [] },
    { new_event: draft.new_event, new_question: { id, ask: words, answers_are: "number", unit: "" } });
  const newEvent = (words, id) => take({ kind: "event", id, question: "", on: words }, { new_event: { id, title: words, date: "" } });
  const look = async (words) => {
    const { found, id } = await ask("find", { what: "subject", words });
    const choices = found.map((one) => ({ label: nameOf(one), beside: beside(one), act: () => take(one) }));
    if (words && draft.subject?.kind === "event") choices.push({ label: `Ask “${words}”`, beside: `a new question on ${draft.subject.on}`, act: () => newQuestion(words, id || "") });
    if (words) choices.push({ label: `New event “${words}”`, beside: "with a file of its own", act: () => newEvent(words, id || "") });
    return choices;
  };
  const draw = () => {
    const { subject, new_event: event, new_question: question } = draft;
    box.replaceChildren(
      element("legend", {}, "What it is on"),
      subject ? element("p", { class: "d-quoting__chosen", dir: "auto" }, element("b", {}, nameOf(subject)), " ", element("small", {}, subject.question ? subject.on : subject.kind)) : "",
      chips("Nearby", draft.subjects.filter((one) => !same(one, subject)).map((one) => ({ label: nameOf(one), beside: beside(one), act: () => take(one) }))),
      chooser("Find a question, an event, an actor, a place", look),
      event ? element("div", { class: "d-quoting__new" }, text(event, "title", "New event", { "data-first": true }), text(event, "date", "Its date, such as 2016-12-11"), text(event, "id", "Its id, which is its file’s name")) : "",
      question ? element("div", { class: "d-quoting__new" }, text(question, "ask", "New question", { "data-first": true }), kinds(question), text(question, "unit", "What is counted, such as “fighters”"), text(question, "id", "Its id")) : "",
      subject?.question && !question ? button("Not as an answer: on the event alone", () => take({ kind: "event", id: subject.id, question: "", on: subject.on }), { class: "d-quoting__quiet" }) : "",
    );
  };
  const kinds = (question) => labelled("Its answers are", element("select", {
    on: { change: (event) => { question.answers_are = event.target.value; renamed(); changed(); } },
  }, KINDS.filter((kind) => kind !== "choice").map((kind) => element("option", { selected: kind === question.answers_are }, kind))));
  draw();
  return box;
};
