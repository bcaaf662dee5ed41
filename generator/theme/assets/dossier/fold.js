// Opens the accounts around the claim that the address names, and all of them at a press. An account that stands no
// longer where the address names it is looked for where its claim stands now. Without this script a browser opens what
// holds the claim that the address names, and all stand open where no script runs (accounts.css). The address of a
// question opens nothing: its answers stand with their words below it.
(() => {
  const folds = [...document.querySelectorAll(".d-fold")];
  const claims = new URL("../../claims/", document.currentScript.src).href;
  const lead = async (anchor) => {
    const [, claim] = anchor.match(/^claim-([a-z0-9-]+)(?:_[a-z0-9-]+)?$/) ?? [];
    if (!claim) return;
    if (document.getElementById(`claim-${claim}`)) {
      location.replace(`#claim-${claim}`);
      return;
    }
    const there = `${claims}${claim}/`;
    if (document.referrer === there) return; // it led here, and would again
    const answer = await fetch(there, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) location.replace(there);
  };
  const show = () => {
    const anchor = location.hash.slice(1);
    const target = document.getElementById(anchor);
    if (!target) lead(anchor);
    const fold = target?.closest(".d-fold");
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
