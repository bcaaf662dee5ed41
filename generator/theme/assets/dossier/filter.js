// Filters the list of questions. Without it all of them are shown. What is chosen stands in the address, so that a
// filtered list can be linked to and the browser's way back leads to it.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const rows = [...document.querySelectorAll(".d-asked > [data-event]")];
  const selects = [...form.querySelectorAll("select")];
  const output = form.querySelector("output");

  const fits = (row, select) => !select.value || row.dataset[select.name].split(" ").includes(select.value);
  const show = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !selects.every((select) => fits(row, select));
      shown += row.hidden ? 0 : 1;
    }
    for (const section of new Set(rows.map((row) => row.closest("section"))))
      section.hidden = ![...section.querySelectorAll("[data-event]")].some((row) => !row.hidden);
    output.textContent = shown === rows.length ? `${shown} questions` : `${shown} of ${rows.length} questions`;
  };
  const remember = () => {
    const chosen = new URLSearchParams(selects.filter((one) => one.value).map((one) => [one.name, one.value]));
    history.replaceState(history.state, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  form.addEventListener("change", () => { show(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
