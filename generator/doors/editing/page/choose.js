// A field in which something is looked for by name, with the arrow keys and Enter.
import { button, element } from "./element.js";

let made = 0;

// `look` returns a promise of choices, each with a label, what is said beside it, and what choosing it does.
export const chooser = (label, look) => {
  const id = `d-quoting-list-${(made += 1)}`;
  let choices = [], current = -1, asked = 0;
  const list = element("ul", { id, role: "listbox", class: "d-quoting__list", "aria-label": label, hidden: true });
  const field = element("input", {
    type: "text", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", dir: "auto",
    "aria-label": label, placeholder: label, "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
    on: { input: () => show(), click: () => show(), keydown: (event) => walk(event), blur: () => close() },
  });
  const close = () => { list.hidden = true; current = -1; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); };
  const take = (choice) => { field.value = ""; close(); choice.act(); };
  const light = (at) => {
    current = at;
    [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const show = async () => {
    const now = (asked += 1);
    const found = await look(field.value.trim());
    if (now !== asked || document.activeElement !== field) return;
    choices = found;
    list.replaceChildren(...choices.map((choice, at) => element("li", {
      role: "option", id: `${id}-${at}`, "aria-selected": "false",
      on: { pointerdown: (event) => event.preventDefault(), click: () => take(choice) }, // the field keeps the focus until then
    }, element("span", { dir: "auto" }, choice.label), element("small", { dir: "auto" }, choice.beside ?? ""))));
    list.hidden = !choices.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    light(field.value.trim() && choices.length ? 0 : -1);
  };
  const walk = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) { show(); event.preventDefault(); } // it does not open by itself: it would cover what is next
    else if (step && choices.length) { light((current + step + choices.length) % choices.length); event.preventDefault(); }
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) { if (current >= 0) take(choices[current]); event.preventDefault(); }
    else if (event.key === "Escape" && !list.hidden) { close(); event.stopPropagation(); event.preventDefault(); }
  };
  return element("div", { class: "d-quoting__choose" }, field, list);
};

export const chips = (label, choices) => element("div", { class: "d-quoting__chips", role: "group", "aria-label": label },
  choices.map((choice) => button([element("span", { dir: "auto" }, choice.label), choice.beside ? element("small", { dir: "auto" }, choice.beside) : ""], choice.act, { title: choice.title })));
