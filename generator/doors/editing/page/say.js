// What the panel says, in the language of the dossier: the server sends the words with it.
import { words } from "./words.js";

export { actors, degrees, direction, kinds, language, remarks } from "./words.js";

export const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
// The same with elements where values stand.
export const said = (name, values) => words[name].split(/(\{\w+\})/).map((part) => (/^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : part));
// Sentences of `check` and of the server are English, whatever the site speaks.
export const ENGLISH = { lang: "en", dir: "ltr" };
