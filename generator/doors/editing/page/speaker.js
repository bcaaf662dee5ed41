// Whose words a claim gives: the outlet's, or those of whom it relies on, one link after the other.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";
import { actors, ENGLISH, say } from "./say.js";

const ids = (chain) => JSON.stringify(chain.map((link) => link.map((actor) => actor.id || actor.name)));
export const names = (link) => link.map((actor) => actor.name).reduce((before, name) => say("and", { names: before, last: name }));
const inWords = (chain) => (chain.length ? chain.map((link) => names(link) + (link.some((actor) => actor.new) ? ` (${say("not_known")})` : "")).join(" → ") : say("outlet_itself"));

export const speakerPart = (draft, changed) => {
  const box = element("fieldset", {});
  let before = null; // what a chip has just replaced, to be put back
  const set = (chain, replaced = null) => {
    before = replaced;
    draft.chain = chain;
    draft.undecided = false;
    const used = new Set(chain.flat().map((actor) => actor.id));
    draft.new_actors = draft.new_actors.filter((actor) => used.has(actor.id));
    draw();
    changed();
  };
  const add = (actor) => { set([...draft.chain, [actor]]); box.querySelector("input[role=combobox]").focus(); };
  const made = ({ id, name, kind = "person", named = true }) => {
    const known = draft.new_actors.find((actor) => actor.id && actor.id === id);
    if (known) return known;
    const actor = { id, name, kind, named };
    draft.new_actors.push(actor);
    return actor;
  };
  const addNew = (name, id) => { set([...draft.chain, [made({ id, name })]]); box.querySelector(".d-quoting__new:last-child select")?.focus(); };
  // A chip of one link goes behind what is chosen already; a whole chain, or the outlet itself, comes instead of it.
  const adds = (chain) => chain.length === 1 && draft.chain.length > 0 && !draft.undecided;
  const replaces = (chain) => !adds(chain) && draft.chain.length > 0 && ids(chain) !== ids(draft.chain);
  // Somebody in it may have no record yet.
  const take = (chain) => {
    const first = chain.flat().some((actor) => actor.new);
    const kept = replaces(chain) ? { chain: draft.chain, new_actors: [...draft.new_actors], undecided: draft.undecided } : null;
    const ahead = adds(chain) ? draft.chain : [];
    set([...ahead, ...chain.map((link) => link.map((actor) => (actor.new ? made(actor) : actor)))], kept);
    box.querySelector(first ? ".d-quoting__new input" : "input[role=combobox]")?.focus();
  };
  const putBack = () => { Object.assign(draft, before); before = null; draw(); changed(); box.querySelector("input[role=combobox]").focus(); };
  const move = (at, to) => {
    const chain = draft.chain.toSpliced(at, 1);
    set(chain.toSpliced(to, 0, draft.chain[at]));
    box.querySelector(`.d-quoting__chain > li:nth-child(${to + 2}) button`).focus();
  };
  const look = async (words) => {
    const { found, id } = await ask("find", { what: "actor", words, source: draft.source });
    const choices = found.map((actor) => ({ label: actor.name, beside: actor.named ? say(`actor_${actor.kind}`) : say("unnamed"), act: () => add(actor) }));
    if (words) choices.push({ label: say("actor_of", { words }), beside: say("their_file"), act: () => addNew(words, unused(id)) });
    return choices;
  };
  // An id that somebody else who is new has already gets a number.
  const unused = (id) => {
    const taken = new Set(draft.new_actors.map((actor) => actor.id));
    const [, base, number] = /^(.*?)(?:-(\d+))?$/.exec(id);
    let free = id;
    for (let n = Number(number ?? 1) + 1; taken.has(free); n += 1) free = `${base}-${n}`;
    return free;
  };
  const link = (people, at) => element("li", {}, element("span", { dir: "auto" }, names(people)), " ",
    element("small", {}, say(at === draft.chain.length - 1 ? "said_first" : "passes_on")), " ",
    at ? button("↑", () => move(at, at - 1), { "aria-label": say("nearer", { name: names(people) }), title: say("nearer", { name: names(people) }) }) : "",
    at < draft.chain.length - 1 ? button("↓", () => move(at, at + 1), { "aria-label": say("farther", { name: names(people) }), title: say("farther", { name: names(people) }) }) : "",
    at ? button(say("together"), () => set(draft.chain.toSpliced(at - 1, 2, [...draft.chain[at - 1], ...people])), { title: say("speak_together", { one: names(draft.chain[at - 1]), other: names(people) }) }) : "",
    button("×", () => set(draft.chain.toSpliced(at, 1)), { "aria-label": say("take_out", { name: names(people) }) }));
  const shown = (actor) => {
    const field = (key, label, dir) => labelled(label, element("input", { type: "text", value: actor[key], dir, on: { input: (event) => { actor[key] = event.target.value; changed(); } } }));
    const unknown = actor.kind ? "" : element("option", { value: "", selected: true }, say("choose_kind"));
    const unnamed = element("input", { type: "checkbox", checked: !actor.named, on: { change: (event) => { actor.named = !event.target.checked; changed(); } } });
    return element("div", { class: "d-quoting__new" }, field("name", say("new_actor"), "auto"),
      labelled(say("what_it_is"), element("select", { on: { change: (event) => { actor.kind = event.target.value; changed(); } } }, unknown, actors.map((kind) => element("option", { value: kind, selected: kind === actor.kind }, say(`actor_${kind}`))))),
      element("label", { class: "d-quoting__tick" }, unnamed, ` ${say("is_unnamed")}`),
      field("id", say("file_id"), "ltr"));
  };
  // While it is unsure who speaks, what stands there and the outlet itself are answers like any other.
  const proposed = () => {
    const there = draft.chain.map((one) => ids([one]));
    if (!draft.undecided) return draft.chains.filter((one) => ids(one.chain) !== ids(draft.chain) && !(adds(one.chain) && there.includes(ids(one.chain))));
    const also = [...(draft.claim ? [{ chain: draft.chain, why: say("as_it_stands") }] : []), ...draft.chains, { chain: [], why: say("own_voice") }];
    return also.filter((one, at) => also.findIndex((other) => ids(other.chain) === ids(one.chain)) === at);
  };
  const beside = ({ chain, why }) => [
    adds(chain) ? say("behind", { name: names(draft.chain.at(-1)) }) : "", chain.length > 1 ? say("whole_chain") : "",
    replaces(chain) && !draft.undecided ? say("instead") : "", why].filter(Boolean).join(" · ");
  const unsure = () => element("div", { class: draft.undecided ? "d-quoting__problem" : "d-quoting__remark" },
    element("p", {}, draft.undecided ? say("who_unsure") : say("who_settled")), draft.speaker_doubts.map((one) => element("small", ENGLISH, one)));
  const replaced = () => element("div", { class: "d-quoting__remark", role: "note" }, element("small", {}, say("replaced")), " ", element("bdi", {}, inWords(before.chain)), " ",
    button(say("put_back"), putBack));
  const draw = () => box.replaceChildren(...[
    element("legend", {}, say("who")),
    draft.undecided || draft.speaker_doubts.length ? unsure() : "",
    element("ol", { class: "d-quoting__chain", "aria-label": say("chain") },
      element("li", {}, element("span", { dir: "auto" }, draft.outlet.name), draft.undecided && !draft.chain.length ? "" : element("small", {}, ` ${say(draft.chain.length ? "prints_it" : "own_voice")}`)), draft.chain.map(link)),
    before ? replaced() : "",
    chips(say("proposed"), proposed().map((one) => ({ label: inWords(one.chain), beside: beside(one), act: () => take(one.chain) }))),
    chooser(say("add_who"), look),
    ...draft.new_actors.map(shown)].filter(Boolean));
  draw();
  return box;
};
