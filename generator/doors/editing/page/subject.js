// What a claim is on: a question, or an event, an actor or a place by itself; new ones too.
import { ask } from "./ask.js";
import { choicesPart } from "./choices.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";
import { kinds, say } from "./say.js";

const same = (a, b) => a && b && a.kind === b.kind && a.id === b.id && a.question === b.question;

// What is left of an answer where another question asks: of choices those that it has, of another kind nothing.
const readable = (answer, before, now) => {
  if (now.question === before.question && now.answers_are === before.answers_are || now.answers_are === "text") return answer;
  if (now.answers_are !== before.answers_are) return "";
  if (now.answers_are !== "choice") return answer;
  const known = (now.choices ?? []).map((one) => one.id);
  return answer.split(",").map((one) => one.trim()).filter((one) => known.includes(one)).join(", ");
};

export const nameOf = (subject) => (subject.question ? subject.ask : subject.on);
export const beside = (subject) => (subject.question ? subject.on : say(`kind_${subject.kind}`));

export const subjectPart = (draft, changed) => {
  const box = element("fieldset", {});
  const text = (holder, key, label, more = {}) => labelled(label, element("input", {
    type: "text", value: holder[key], dir: "auto", ...more, on: { input: (event) => { holder[key] = event.target.value; renamed(); changed(); } },
  }));
  const renamed = () => {
    if (draft.new_event) Object.assign(draft.subject, { id: draft.new_event.id, on: draft.new_event.title });
    if (draft.new_question) {
      const { id, ask: words, answers_are, unit, choices } = draft.new_question;
      Object.assign(draft.subject, { question: id, ask: words, answers_are, unit, choices });
    }
  };
  // An answer that another kind of question cannot read does not stay behind with it.
  let asked = draft.subject?.question ? { ...draft.subject } : null;
  const fit = () => {
    const { subject } = draft;
    if (!subject?.question) return;
    if (asked) draft.answer = readable(draft.answer, asked, subject);
    asked = { ...subject };
  };
  const take = (subject, more = {}) => {
    Object.assign(draft, { subject: { ...subject }, new_event: null, new_question: null, ...more });
    fit();
    draw();
    changed();
    (box.querySelector("[data-first]") ?? box.querySelector("input[role=combobox]")).focus();
  };
  const newQuestion = (words, id) => {
    const made = { id, ask: words, answers_are: "number", unit: "", choices: [] };
    take({ ...draft.subject, question: id, ...made, id: draft.subject.id }, { new_event: draft.new_event, new_question: made });
  };
  const newEvent = (words, id) => take({ kind: "event", id, question: "", on: words }, { new_event: { id, title: words, date: "" } });
  const look = async (words) => {
    const { found, id, event_id, question_id } = await ask("find", { what: "subject", words });
    const choices = found.map((one) => ({ label: nameOf(one), beside: beside(one), act: () => take(one) }));
    if (words && draft.subject?.kind === "event") choices.push({ label: say("ask", { words }), beside: say("question_on", { event: draft.subject.on }), act: () => newQuestion(words, id || question_id || "") });
    if (words) choices.push({ label: say("event_of", { words }), beside: say("own_file"), act: () => newEvent(words, id || event_id || "") });
    return choices;
  };
  const draw = () => {
    const { subject, new_event: event, new_question: question } = draft;
    box.replaceChildren(...[
      element("legend", {}, say("on")),
      subject ? element("p", { class: "d-quoting__chosen" }, element("bdi", {}, element("b", {}, nameOf(subject))), " ", element("small", {}, element("bdi", {}, beside(subject)))) : "",
      chips(say("nearby"), draft.subjects.filter((one) => !same(one, subject)).map((one) => ({ label: nameOf(one), beside: beside(one), act: () => take(one) }))),
      chooser(say("find_subject"), look),
      event ? element("div", { class: "d-quoting__new" }, text(event, "title", say("new_event"), { "data-first": true }), text(event, "date", say("event_date"), { dir: "ltr" }), text(event, "id", say("file_id"), { dir: "ltr" })) : "",
      question ? questionFields(question) : "",
      subject?.question && !question ? button(say("alone"), () => take({ kind: "event", id: subject.id, question: "", on: subject.on }), { class: "d-quoting__quiet" }) : "",
    ].filter(Boolean));
  };
  const questionFields = (question) => {
    const rest = element("div", {});
    const drawRest = () => rest.replaceChildren(
      question.answers_are === "choice" ? choicesPart(question, () => { renamed(); changed(); }) : "",
      question.answers_are === "number" ? text(question, "unit", say("counted")) : "");
    const field = element("select", { on: { change: () => { question.answers_are = field.value; question.unit = ""; renamed(); fit(); drawRest(); changed(); } } },
      kinds.map((kind) => element("option", { value: kind, selected: kind === question.answers_are }, say(`answer_${kind}`))));
    drawRest();
    return element("div", { class: "d-quoting__new" }, text(question, "ask", say("new_question"), { "data-first": true }),
      labelled(say("answers_are"), field), rest, text(question, "id", say("id"), { dir: "ltr" }));
  };
  draw();
  return box;
};
