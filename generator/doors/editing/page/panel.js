// The panel in which words of the article become a claim, or a claim another one.
import { answerPart, datesPart } from "./answer.js";
import { ask } from "./ask.js";
import { button, element, labelled } from "./element.js";
import { speakerPart } from "./speaker.js";
import { nameOf, subjectPart } from "./subject.js";

const LEVELS = {
  exact: "found word for word", typographic: "found up to typography", elided: "found in parts", "": "not found so",
};
const RELATIONS = { same: "says the same", compatible: "both can be true", "in-turn": "both can be true, in turn", beside: "speaks of something else", emphasis: "other emphasis", different: "differs", "": "not compared" };
const PAUSE = 200;

let panel = null, back = null;

export const isOpen = () => Boolean(panel);
const leave = () => {
  panel?.remove();
  panel = null;
  document.documentElement.classList.remove("d-quoting-open");
  back?.focus?.({ preventScroll: true });
};
// The bar at the foot shows newer pages only then: what is typed here would be lost.
export const close = () => {
  leave();
  document.dispatchEvent(new Event("dossier-panel-closed"));
};

const sent = (draft) => ({
  claim: draft.claim, id: draft.id, source: draft.source, quote: draft.quote, prefix: draft.prefix, suffix: draft.suffix, furniture: draft.furniture,
  subject: { kind: draft.subject.kind, id: draft.subject.id, question: draft.subject.question },
  answer: draft.subject.question ? draft.answer : "",
  chain: draft.chain.map((link) => link.map((actor) => actor.id)),
  resolves: draft.resolves.filter((one) => one.to).map(({ words, to, reason }) => ({ words, to, reason: reason ?? "" })),
  new_actors: draft.new_actors, new_event: draft.new_event, new_question: draft.new_question,
});

const quoted = (draft) => element("blockquote", { class: "d-quoting__quote", lang: draft.lang, dir: "auto" },
  draft.prefix ? element("span", { class: "d-quoting__beside", title: "prefix" }, `${draft.prefix} `) : "", element("span", { class: "d-quoting__words" }, draft.quote),
  draft.suffix ? element("span", { class: "d-quoting__beside", title: "suffix" }, ` ${draft.suffix}`) : "");

const compared = ({ answer, others }) => element("div", {}, element("p", { dir: "auto" }, "Read as ", element("b", {}, answer), others.length ? ", beside:" : ". No other account answers this yet."),
  element("ul", {}, others.map((one) => element("li", {}, element("b", { dir: "auto" }, one.answer), " ", element("small", { dir: "auto" }, one.who.join(", ")), " ",
    element("span", { class: `d-quoting__relation d-quoting__relation--${one.relation}`, title: one.why || undefined }, RELATIONS[one.relation])))));

const lines = (diff) => element("details", {}, element("summary", {}, "What is written"), diff.map(({ file, lines: changed }) => element("div", {}, element("code", {}, file),
  element("pre", { tabindex: "0", dir: "auto" }, changed.map((line) => element(line[0] === "+" ? "ins" : line[0] === "-" ? "del" : "span", {}, `${line}\n`))))));

const doubted = (doubts) => element("div", { class: "d-quoting__doubts", role: "note", "aria-label": "What is unsure" }, element("b", {}, "The program that proposed it was unsure:"),
  element("ul", {}, doubts.map((one) => element("li", { dir: "auto" }, one))));

const titleOf = (draft) => (draft.draft ? "A draft" : draft.claim ? "Change a claim" : "A new claim");

export const open = (draft, { onSaved, onOpen }) => {
  leave();
  back = document.activeElement;
  Object.assign(draft, { claim: "", subjects: [], chains: [], quoting: [], doubts: [], new_actors: [], new_event: null, new_question: null, answer: "", ...draft });
  draft.undecided = Boolean(draft.speaker_unsure);
  let waiting = 0, asked = 0;
  const status = element("div", { class: "d-quoting__status", role: "status" });
  const beside = element("div", { class: "d-quoting__compared" });
  const written = element("div", { class: "d-quoting__written" });
  const save = button(draft.draft ? "Accept" : "Save", () => store(), { class: "d-quoting__save", "aria-keyshortcuts": "Control+Enter" });
  const level = element("small", { class: "d-quoting__level" }, LEVELS[draft.level]);

  const tell = (problems, remarks = []) => {
    const line = (kind) => (one) => element("p", { class: `d-quoting__${kind}`, dir: "auto" }, one.sentence, one.hint ? element("small", {}, one.hint) : "");
    status.replaceChildren(...problems.map(line("problem")), ...remarks.map(line("remark")));
    save.disabled = problems.length > 0;
  };
  const missing = () => {
    if (!draft.subject) return "Say what it is on.";
    if (draft.undecided) return "Say who says it: the program that proposed it was unsure.";
    if (draft.subject.question && !draft.answer.trim()) return "Say what it answers.";
    if (draft.new_event && !(draft.new_event.title && draft.new_event.date && draft.new_event.id)) return "The new event needs a title, a date and an id.";
    if (draft.new_question && !(draft.new_question.ask && draft.new_question.id)) return "The new question needs words and an id.";
    if (draft.new_actors.some((actor) => !(actor.name && actor.id))) return "The new actor needs a name and an id.";
    return "";
  };
  const look = async () => {
    const now = (asked += 1);
    const lacking = missing();
    save.disabled = true;
    if (lacking) {
      status.replaceChildren(element("p", { class: "d-quoting__lacking" }, lacking));
      beside.replaceChildren();
      return;
    }
    try {
      const said = await ask("check", sent(draft));
      if (now !== asked) return;
      tell(said.problems, said.remarks);
      level.textContent = LEVELS[said.level ?? draft.level] ?? "";
      beside.replaceChildren(said.compared ? compared(said.compared) : "");
      dates.tell(said.dates ?? []);
      const wasOpen = written.querySelector("details")?.open;
      written.replaceChildren(said.diff.length ? lines(said.diff) : "");
      if (wasOpen) written.firstChild.open = true;
    } catch (error) {
      if (now === asked) tell([{ sentence: error.message }]);
    }
  };
  const changed = () => {
    answer.draw_if(draft.subject);
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
    save.disabled = true;
  };
  const store = async () => {
    clearTimeout(waiting);
    await look();
    if (save.disabled) return;
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
  const id = element("input", { type: "text", value: draft.id, spellcheck: "false", on: { input: () => { draft.id = id.value.trim(); changed(); } } });
  panel = element("section", {
    class: "d-quoting", role: "dialog", "aria-label": titleOf(draft), lang: "en", dir: "ltr", tabindex: "-1",
    on: { keydown: (event) => { if (event.key === "Escape") close(); else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) store(); } },
  },
  element("header", {}, element("h2", {}, titleOf(draft)), button("×", close, { "aria-label": "Close" })),
  element("div", { class: "d-quoting__body" },
    quoted(draft), level, draft.furniture ? element("small", {}, " · outside of the article’s body") : "",
    draft.doubts.length ? doubted(draft.doubts) : "",
    draft.quoting.length ? element("details", {}, element("summary", {}, `Quoted here already: ${draft.quoting.length}`), element("ul", { class: "d-quoting__quoting" }, draft.quoting.map((one) => element("li", {},
      element("span", { dir: "auto" }, nameOf(one.subject), one.answer ? `: ${one.answer}` : ""), " ", button("Change", () => onOpen(one.claim), { "aria-label": `Change ${one.claim}` }))))) : "",
    subjectPart(draft, () => changed()), answer.box, beside, speakerPart(draft, () => changed()), dates.box,
    draft.claim ? "" : labelled("Its id, for ever", id), written),
  element("footer", {}, status, element("div", { class: "d-quoting__acts" }, save, draft.draft ? button("Drop", drop) : "", button("Cancel", close))));
  document.body.append(panel);
  document.documentElement.classList.add("d-quoting-open");
  panel.focus({ preventScroll: true });
  changed();
};

const key = (subject) => JSON.stringify([subject?.id, subject?.question, subject?.answers_are]);
