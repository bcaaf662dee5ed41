// Whose words a claim gives: the outlet's, or those of whom it relies on, one link after the other.
import { ask } from "./ask.js";
import { chips, chooser } from "./choose.js";
import { button, element, labelled } from "./element.js";

const KINDS = ["person", "group", "organisation", "company", "court", "armed-group", "army", "state", "state-body", "international-body", "outlet"];
const ids = (chain) => JSON.stringify(chain.map((link) => link.map((actor) => actor.id)));
const names = (link) => link.map((actor) => actor.name).join(" and ");

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
  const addNew = (name, id) => {
    const actor = { id, name, kind: "person", named: true };
    draft.new_actors.push(actor);
    set([...draft.chain, [actor]]);
    box.querySelector(".d-quoting__new select")?.focus();
  };
  const look = async (words) => {
    const { found, id } = await ask("find", { what: "actor", words });
    const choices = found.map((actor) => ({ label: actor.name, beside: actor.named ? actor.kind : "unnamed", act: () => add(actor) }));
    if (words) choices.push({ label: `New actor “${words}”`, beside: "with a file of their own", act: () => addNew(words, id || "") });
    return choices;
  };
  const link = (actors, at) => element("li", {}, element("span", { dir: "auto" }, names(actors)), " ",
    at ? button("together", () => set(draft.chain.toSpliced(at - 1, 2, [...draft.chain[at - 1], ...actors])), { title: `${names(draft.chain[at - 1])} and ${names(actors)} speak together` }) : "",
    button("×", () => set(draft.chain.toSpliced(at, 1)), { "aria-label": `Take out ${names(actors)}` }));
  const made = (actor) => {
    const field = (key, label) => labelled(label, element("input", { type: "text", value: actor[key], dir: "auto", on: { input: (event) => { actor[key] = event.target.value; changed(); } } }));
    return element("div", { class: "d-quoting__new" }, field("name", "New actor"),
      labelled("What it is", element("select", { on: { change: (event) => { actor.kind = event.target.value; changed(); } } }, KINDS.map((kind) => element("option", { selected: kind === actor.kind }, kind)))),
      field("id", "Its id, which is its file’s name"));
  };
  // While it is unsure who speaks, what stands there and the outlet itself are answers like any other.
  const proposed = () => {
    if (!draft.undecided) return draft.chains.filter((one) => ids(one.chain) !== ids(draft.chain));
    const also = [{ chain: draft.chain, why: "as it stands" }, ...draft.chains, { chain: [], why: "in its own voice" }];
    return also.filter((one, at) => also.findIndex((other) => ids(other.chain) === ids(one.chain)) === at);
  };
  const draw = () => box.replaceChildren(
    element("legend", {}, "Who says it"),
    draft.undecided ? element("p", { class: "d-quoting__problem" }, "That is unsure. Choose one of these, or find somebody by name.") : "",
    element("ol", { class: "d-quoting__chain", "aria-label": "From the outlet to whoever said it first" },
      element("li", {}, element("span", { dir: "auto" }, draft.outlet.name), draft.chain.length || draft.undecided ? "" : element("small", {}, " in its own voice")), draft.chain.map(link)),
    chips("Proposed", proposed().map((one) => ({
      label: one.chain.length ? one.chain.map(names).join(" → ") : "The outlet itself", beside: one.why, act: () => set(one.chain),
    }))),
    chooser("Add who said it, by name", look),
    ...draft.new_actors.map(made));
  draw();
  return box;
};
