// Elements, made of names, attributes and what is inside. Strings become text: nothing that was read is ever HTML.
export const element = (name, attributes = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.flat().filter((one) => one !== "" && one !== null && one !== undefined));
  return made;
};

export const button = (label, act, attributes = {}) => element("button", { type: "button", on: { click: act }, ...attributes }, label);

let given = 0;
export const labelled = (label, field, ...more) => {
  field.id ||= `d-quoting-${(given += 1)}`;
  return element("div", { class: "d-quoting__field" }, element("label", { for: field.id }, label), field, ...more);
};
