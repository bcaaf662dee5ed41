// The panel in which words of the article become a claim, or a claim another one.
import { answerPart, datesPart } from "./answer.js";
import { ask } from "./ask.js";
import { button, element, labelled } from "./element.js";
import { missing } from "./missing.js";
import { morePart } from "./more.js";
import { direction, ENGLISH, language, remarks as meant, said, say } from "./say.js";
import { speakerPart } from "./speaker.js";
import { nameOf, subjectPart } from "./subject.js";

const PAUSE = 200;
const NOTHING = { claim: "", subjects: [], chains: [], quoting: [], doubts: [], speaker_doubts: [], new_actors: [], new_event: null, new_question: null, answer: "",
  when: "", note: "", hedges: [], hedged: [], called: [], also_answers: [], exceptions: [] };

let panel = null, back = null, again = null;

export const isOpen = () => Boolean(panel);
const leave = () => {
  panel?.remove();
  panel = again = null;
  document.documentElement.classList.remove("d-quoting-open");
  back?.focus?.({ preventScroll: true });
};
// The bar at the foot shows newer pages only then: what is typed here would be lost.
export const close = () => {
  leave();
  document.dispatchEvent(new Event("dossier-panel-closed"));
};

// What was said of the files before may hold no longer.
document.addEventListener("dossier-newer-pages", () => again?.());

const hedge = ({ words, degree, denied, by }) => ({ words, degree, denied, by });
const written = (hedges) => hedges.filter((one) => one.words.trim()).map(hedge);
const sent = (draft) => ({
  claim: draft.claim, id: draft.id, source: draft.source, quote: draft.quote.replace(/\s*\n\s*/g, " ").trim(), prefix: draft.prefix.trim(), suffix: draft.suffix.trim(), furniture: draft.furniture,
  subject: { kind: draft.subject.kind, id: draft.subject.id, question: draft.subject.question },
  answer: draft.subject.question ? draft.answer : "",
  chain: draft.chain.map((link) => link.map((actor) => actor.id)),
  settled: !draft.undecided,
  called: draft.called.filter((one) => one.words.trim() && draft.chain.includes(one.link)).map(({ link, words, reason }) => ({ actors: link.map((actor) => actor.id), words, reason })),
  resolves: draft.resolves.filter((one) => one.to).map(({ words, to, reason, counted_from }) => ({ words, to, reason: reason ?? "", counted_from: counted_from ?? "" })),
  when: draft.when, note: draft.note, translation: draft.translation, hedges: written(draft.hedges), exceptions: draft.exceptions,
  also_answers: draft.also_answers.map(({ question, answer, when, hedges }) => ({ question, answer, when, hedges: hedges && written(hedges) })),
  new_actors: draft.new_actors, new_event: draft.new_event,
  new_question: draft.new_question && { ...draft.new_question, choices: draft.new_question.answers_are === "choice" ? draft.new_question.choices.filter((one) => one.label.trim()).map(({ id, label, part_of }) => ({ id, label, part_of })) : [] },
});

const quoted = (draft) => [draft.prefix ? element("span", { class: "d-quoting__beside" }, `${draft.prefix} `) : "", element("span", { class: "d-quoting__words" }, draft.quote),
  draft.suffix ? element("span", { class: "d-quoting__beside" }, ` ${draft.suffix}`) : ""].filter(Boolean);

const compared = ({ answer, others }) => element("div", {}, element("p", {}, said(others.length ? "read_as" : "read_alone", { answer: element("bdi", {}, element("b", {}, answer)) })),
  element("ul", {}, others.map((one) => element("li", {}, element("b", { dir: "auto" }, one.answer), " ", element("small", { dir: "auto" }, one.who.join(", ")), " ",
    element("span", { class: `d-quoting__relation d-quoting__relation--${one.relation}` }, say(`relation_${one.relation}`)), one.why ? element("small", { dir: "auto" }, ` ${one.why}`) : ""))));

const lines = (diff) => element("details", {}, element("summary", {}, say("written")), diff.map(({ file, lines: changed }) => element("div", {}, element("code", { dir: "ltr" }, file),
  element("pre", { tabindex: "0", dir: "ltr" }, changed.map((line) => element(line[0] === "+" ? "ins" : line[0] === "-" ? "del" : "span", {}, `${line}\n`))))));

const doubted = (doubts) => element("div", { class: "d-quoting__doubts", role: "note", "aria-label": say("what_is_unsure") }, element("b", {}, say("unsure")),
  element("ul", {}, doubts.map((one) => element("li", ENGLISH, one))));

const titleOf = (draft) => say(draft.draft ? "draft" : draft.claim ? "change_claim" : "new_claim");

// `place` says which draft of how many it is, and which the next; `before` is what was done last.
export const open = (draft, { onSaved, onOpen, place = null, before = "" }) => {
  leave();
  back = document.activeElement;
  Object.assign(draft, { ...structuredClone(NOTHING), translation: { text: "", by: "", language }, ...draft });
  draft.undecided = Boolean(draft.speaker_unsure);
  let waiting = 0, asked = 0;
  const status = element("div", { class: "d-quoting__status", role: "status" });
  const beside = element("div", { class: "d-quoting__compared" });
  const file = element("div", { class: "d-quoting__written" });
  const save = button(say(draft.draft ? "accept" : "save"), () => store(), { class: "d-quoting__save", "aria-keyshortcuts": "Control+Enter" });
  const level = element("small", { class: "d-quoting__level" }, say(`level_${draft.level}`));
  const quote = element("blockquote", { class: "d-quoting__quote", lang: draft.lang, dir: "auto" }, quoted(draft));

  const tell = (problems, remarks = []) => {
    const line = (kind, one, ...more) => element("p", { class: `d-quoting__${kind}` }, element("span", ENGLISH, one.sentence), one.hint ? element("small", ENGLISH, one.hint) : "", ...more);
    status.replaceChildren(...problems.map((one) => line("problem", one)), ...remarks.map((one) => line("remark", one, meant.includes(one.rule) ? button(say("meant_so"), () => more.except(one.rule)) : "")));
    save.disabled = problems.length > 0;
  };
  const lacks = (sentence) => {
    status.append(element("p", { class: "d-quoting__lacking" }, sentence));
    save.disabled = true;
  };
  // Tells whether the draft, as it is now, can be saved.
  const look = async () => {
    const now = (asked += 1);
    const lacking = missing(draft);
    save.disabled = true;
    if (lacking) {
      status.replaceChildren();
      beside.replaceChildren();
      lacks(lacking);
      return false;
    }
    try {
      // Who speaks may be answered last: what is wrong with the rest is told meanwhile.
      const told = await ask("check", { ...sent(draft), settled: true });
      if (now !== asked) return false;
      tell(told.problems, told.remarks);
      if (draft.undecided) lacks(say("say_who"));
      level.textContent = say(`level_${told.level ?? draft.level}`);
      beside.replaceChildren(told.compared ? compared(told.compared) : "");
      dates.tell(told.dates ?? []);
      const wasOpen = file.querySelector("details")?.open;
      file.replaceChildren(told.diff.length ? lines(told.diff) : "");
      if (wasOpen && file.firstChild) file.firstChild.open = true;
    } catch (error) {
      if (now === asked) tell([{ sentence: error.message }]);
    }
    return now === asked && !save.disabled;
  };
  const changed = () => {
    quote.replaceChildren(...quoted(draft));
    answer.draw_if(draft.subject);
    more.draw_if();
    if (document.activeElement === document.body) panel.focus({ preventScroll: true }); // what was pressed is gone
    asked += 1; // what is asked already is of another draft, and does not let it be saved
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
    save.disabled = true;
  };
  const store = async () => {
    clearTimeout(waiting);
    if (!(await look())) return;
    save.disabled = true;
    try {
      onSaved(await ask("save", sent(draft)));
      close();
    } catch (error) {
      tell([{ sentence: error.message }]);
    }
  };

  const drop = async () => {
    try {
      onSaved({ ...(await ask("drop", { claim: draft.claim })), dropped: true });
      close();
    } catch (error) { tell([{ sentence: error.message }]); }
  };

  const answering = answerPart(draft, () => changed());
  let shown = key(draft.subject);
  const answer = { box: answering.box, draw_if: (subject) => { if (key(subject) !== shown) { shown = key(subject); answering.draw(); } } };
  const dates = datesPart(draft, () => changed());
  const speaker = speakerPart(draft, () => changed());
  const subject = subjectPart(draft, () => changed());
  const more = morePart(draft, () => changed(), () => { dates.draw(); dates.box.querySelector("li:last-child input").focus(); });
  const id = element("input", { type: "text", value: draft.id, dir: "ltr", spellcheck: "false", on: { input: () => { draft.id = id.value.trim(); changed(); } } });
  panel = element("section", {
    class: "d-quoting", role: "dialog", "aria-label": place ? `${titleOf(draft)}, ${say("place", place)}` : titleOf(draft), lang: language, dir: direction, tabindex: "-1",
    on: { keydown: (event) => { if (event.key === "Escape") close(); else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) store(); } },
  },
  element("header", {}, element("h2", {}, titleOf(draft), place ? element("small", {}, ` ${say("place", place)}`) : ""), button("×", close, { "aria-label": say("close") })),
  element("div", { class: "d-quoting__body" },
    before, quote, level, draft.furniture ? element("small", {}, ` · ${say("outside")}`) : "",
    draft.doubts.length ? doubted(draft.doubts) : "",
    draft.quoting.length ? element("details", {}, element("summary", {}, say("quoted_already", { n: draft.quoting.length })), element("ul", { class: "d-quoting__quoting" }, draft.quoting.map((one) => element("li", {},
      element("span", { dir: "auto" }, nameOf(one.subject), one.answer ? `: ${one.answer}` : ""), " ", button(say("change"), () => onOpen(one.claim), { "aria-label": say("change_one", { claim: one.claim }) }))))) : "",
    subject, answer.box, beside, speaker, dates.box, more.box,
    draft.claim ? "" : labelled(say("its_id"), id), file),
  element("footer", {}, status, element("div", { class: "d-quoting__acts" }, save, draft.draft ? button(say("drop"), drop) : "", place?.next ? button(say("skip"), () => onOpen(place.next)) : "", button(say("cancel"), close))));
  again = () => changed();
  document.body.append(panel);
  document.documentElement.classList.add("d-quoting-open");
  panel.focus({ preventScroll: true });
  changed();
};

const key = (subject) => JSON.stringify([subject?.id, subject?.question, subject?.answers_are, subject?.unit, subject?.choices?.map((one) => [one.id, one.label])]);
