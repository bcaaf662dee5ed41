// Opens the accounts of the question, or around the claim, that the address names; and all of them at a press. Without
// it a browser opens what holds the claim that the address names, and all stand open where no script runs (parts.css).
(() => {
  const folds = [...document.querySelectorAll(".d-fold")];
  const show = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.closest(".d-question")?.querySelector(".d-fold");
    if (!fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  addEventListener("click", (event) => {
    // The same address once more is no change of it.
    if (event.target.closest?.("a[href*='#']")?.hash === location.hash) show();
  });
  show();

  const button = document.querySelector(".d-open-all");
  if (!button) return;
  const words = [button.textContent, button.dataset.close];
  const all = () => folds.every((fold) => fold.open);
  const name = () => { button.textContent = words[Number(all())]; };
  button.addEventListener("click", () => {
    const open = !all();
    for (const fold of folds) fold.open = open;
  });
  for (const fold of folds) fold.addEventListener("toggle", name);
  button.hidden = false;
  name();
})();
