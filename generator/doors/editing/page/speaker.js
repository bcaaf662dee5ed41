// Whose words a claim gives: the outlet's, or those of whom it relies on, one link after the other.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";
import { actors, ENGLISH, say } from "./say.js";

const ids = (chain) => JSON.stringify(chain.map((link) => link.map((actor) => actor.id || actor.name)));
export const names = (link) => link.map((actor) => actor.name).reduce((before, name) => say("and", { names: before, last: name }));

export const speakerPart = (draft, changed) => {
  const box = element("fieldset", {});
  const set = (chain) => {
    draft.chain = chain;
    draft.undecided = false;
    const used = new Set(chain.flat().map((actor) => actor.id));
    draft.new_actors = draft.new_actors.filter((actor) => used.has(actor.id));
    draw();
    changed();
  };
  const add = (actor) => { set([...draft.chain, [actor]]); box.querySelector("input[role=combobox]").focus(); };
  const made = ({ id, name, kind = "person", named = true }) => {
    const actor = { id, name, kind, named };
    draft.new_actors.push(actor);
    return actor;
  };
  const addNew = (name, id) => { set([...draft.chain, [made({ id, name })]]); box.querySelector(".d-quoting__new select")?.focus(); };
  // Somebody in it may have no record yet.
  const take = (chain) => {
    const first = chain.flat().some((actor) => actor.new);
    set(chain.map((link) => link.map((actor) => (actor.new ? made(actor) : actor))));
    box.querySelector(first ? ".d-quoting__new input" : "input[role=combobox]")?.focus();
  };
  const look = async (words) => {
    const { found, id } = await ask("find", { what: "actor", words });
    const choices = found.map((actor) => ({ label: actor.name, beside: actor.named ? say(`actor_${actor.kind}`) : say("unnamed"), act: () => add(actor) }));
    if (words) choices.push({ label: say("actor_of", { words }), beside: say("their_file"), act: () => addNew(words, id || "") });
    return choices;
  };
  const link = (people, at) => element("li", {}, element("span", { dir: "auto" }, names(people)), " ",
    at ? button(say("together"), () => set(draft.chain.toSpliced(at - 1, 2, [...draft.chain[at - 1], ...people])), { title: say("speak_together", { one: names(draft.chain[at - 1]), other: names(people) }) }) : "",
    button("×", () => set(draft.chain.toSpliced(at, 1)), { "aria-label": say("take_out", { name: names(people) }) }));
  const shown = (actor) => {
    const field = (key, label, dir) => labelled(label, element("input", { type: "text", value: actor[key], dir, on: { input: (event) => { actor[key] = event.target.value; changed(); } } }));
    return element("div", { class: "d-quoting__new" }, field("name", say("new_actor"), "auto"),
      labelled(say("what_it_is"), element("select", { on: { change: (event) => { actor.kind = event.target.value; changed(); } } }, actors.map((kind) => element("option", { value: kind, selected: kind === actor.kind }, say(`actor_${kind}`))))),
      field("id", say("file_id"), "ltr"));
  };
  // While it is unsure who speaks, what stands there and the outlet itself are answers like any other.
  const proposed = () => {
    if (!draft.undecided) return draft.chains.filter((one) => ids(one.chain) !== ids(draft.chain));
    const also = [...(draft.claim ? [{ chain: draft.chain, why: say("as_it_stands") }] : []), ...draft.chains, { chain: [], why: say("own_voice") }];
    return also.filter((one, at) => also.findIndex((other) => ids(other.chain) === ids(one.chain)) === at);
  };
  const called = (chain) => (chain.length ? chain.map((link) => names(link) + (link.some((actor) => actor.new) ? ` (${say("not_known")})` : "")).join(" → ") : say("outlet_itself"));
  const unsure = () => element("div", { class: draft.undecided ? "d-quoting__problem" : "d-quoting__remark" },
    element("p", {}, draft.undecided ? say("who_unsure") : say("who_settled")), draft.speaker_doubts.map((one) => element("small", ENGLISH, one)));
  const draw = () => box.replaceChildren(...[
    element("legend", {}, say("who")),
    draft.undecided || draft.speaker_doubts.length ? unsure() : "",
    element("ol", { class: "d-quoting__chain", "aria-label": say("chain") },
      element("li", {}, element("span", { dir: "auto" }, draft.outlet.name), draft.chain.length || draft.undecided ? "" : element("small", {}, ` ${say("own_voice")}`)), draft.chain.map(link)),
    chips(say("proposed"), proposed().map((one) => ({ label: called(one.chain), beside: one.why, act: () => take(one.chain) }))),
    chooser(say("add_who"), look),
    ...draft.new_actors.map(shown)].filter(Boolean));
  draw();
  return box;
};
