// All of the search that every page reads. The rest, and then the index, is read when somebody searches.
const opener = "[data-d-search]";
const address = (name) => new URL(location.href).searchParams.get(name);
const open = async (query) => {
  try { await (await import("./dialog.js")).open(query); } catch (error) {
    // Without the script the link leads to the alphabetical index, which serves as well.
    console.error(error);
    const link = document.querySelector(opener);
    if (link && query === undefined) location.assign(link.href);
  }
};

addEventListener("click", (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !event.target.closest?.(opener)) return;
  event.preventDefault();
  open();
});
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const asked = event.key === "/" ? !event.ctrlKey && !event.metaKey && !event.altKey && !typing : event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!asked || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open();
});

const arrive = async () => {
  if (address("q") !== null) await open(address("q"));
  else if (address("h")) (await import("./found.js")).markOnPage(address("h"), decodeURIComponent(location.hash.slice(1)));
};
arrive();
// Material's instant loading, where it is on, exchanges the page without reading this again.
let here = location.pathname;
globalThis.document$?.subscribe(() => {
  if (here !== location.pathname) arrive();
  here = location.pathname;
});
