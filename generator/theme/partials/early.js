// Light or dark before anything is drawn, as the reader chose, else as the system has it. Stands in the page itself, whose
// policy knows it by its hash, so it may not differ from page to page.
(() => {
  document.documentElement.classList.replace("no-js", "js");
  const key = `${new URL(document.currentScript.dataset.base, location).pathname}.__palette`;
  const options = [...document.querySelectorAll(".md-option")];
  const media = matchMedia("(prefers-color-scheme: dark)");
  const auto = "(prefers-color-scheme)";
  let chosen = options[0];
  try {
    chosen = options[JSON.parse(localStorage.getItem(key)).index] ?? chosen;
  } catch { /* nothing is remembered, or nothing may be */ }

  const show = () => {
    const wanted = media.matches ? "(prefers-color-scheme: dark)" : "(prefers-color-scheme: light)";
    const shown = chosen?.dataset.mdColorMedia === auto ? options.find((one) => one.dataset.mdColorMedia === wanted) : chosen;
    for (const name of ["scheme", "primary", "accent"]) {
      const value = shown?.getAttribute(`data-md-color-${name}`);
      if (value) document.body.setAttribute(`data-md-color-${name}`, value);
    }
    for (const option of options) {
      option.checked = option === chosen;
      // Each label leads on to the next colours; the one beside what is chosen is shown.
      if (option.nextElementSibling?.matches("label")) option.nextElementSibling.hidden = option !== chosen;
    }
  };
  options.forEach((option, index) => {
    option.addEventListener("change", () => {
      chosen = option;
      show();
      try {
        localStorage.setItem(key, JSON.stringify({ index }));
      } catch { /* chosen for this page only */ }
    });
  });
  media.addEventListener("change", show);
  show();
})();
