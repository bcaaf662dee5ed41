// Marks the whole of the passage that the address names. The address can name one element only, and where quotes
// overlap a passage lies in several; without this script its beginning is marked.
(() => {
  const show = () => {
    for (const lit of document.querySelectorAll(".d-passage--lit")) lit.classList.remove("d-passage--lit");
    const claim = location.hash.startsWith("#passage-") && location.hash.slice("#passage-".length);
    if (!claim) return;
    for (const piece of document.querySelectorAll(`[data-claims~="${CSS.escape(claim)}"]`))
      (piece.closest("mark") ?? piece).classList.add("d-passage--lit");
  };
  addEventListener("hashchange", show);
  show();
})();
