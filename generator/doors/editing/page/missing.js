// What a draft still lacks, in a sentence; nothing once `check` can be asked.
import { say } from "./say.js";
import { names } from "./speaker.js";
import { nameOf } from "./subject.js";

const event = (made) => made && !(made.title.trim() && made.date.trim() && made.id);
const question = (made) => made && !(made.ask.trim() && made.id);
const choices = (made) => {
  if (made?.answers_are !== "choice") return false;
  const named = made.choices.filter((one) => one.label.trim());
  return !named.length || named.some((one) => !one.id);
};

export const missing = (draft) => {
  if (!draft.subject) return say("say_on");
  if (event(draft.new_event)) return say("event_needs");
  if (question(draft.new_question)) return say("question_needs");
  if (choices(draft.new_question)) return say("choices_need");
  if (draft.subject.question && !draft.answer.trim()) return say("say_answer");
  if (draft.new_actors.some((actor) => !(actor.name.trim() && actor.id))) return say("actor_needs");
  const unknown = draft.new_actors.find((actor) => !actor.kind);
  if (unknown) return say("actor_kind_needs", { name: unknown.name });
  const further = draft.also_answers.find((one) => !one.answer.trim());
  if (further) return say("say_answer_to", { question: nameOf(further.subject) });
  if (draft.translation.text.trim() && !draft.translation.by.trim()) return say("say_translator");
  const called = draft.called.find((one) => one.words.trim() && !one.reason.trim() && draft.chain.includes(one.link));
  if (called) return say("say_whom", { name: names(called.link) });
  return draft.exceptions.some((one) => !one.reason.trim()) ? say("say_why") : "";
};
