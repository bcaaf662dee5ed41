// Filters the rows of a list, each marked with data-filtered. Without it all of them are shown. What is chosen stands in the
// address, so that a filtered list can be linked to and the browser's way back leads to it.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-filtered]")];
  const selects = [...form.querySelectorAll("select")];
  const output = form.querySelector("output");
  const all = output.textContent;

  const fits = (row, select) => !select.value || row.dataset[select.name].split(" ").includes(select.value);
  const around = (selector) => new Set(rows.map((row) => row.parentElement.closest(selector)).filter(Boolean));
  const show = () => {
    const chosen = selects.some((select) => select.value);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !selects.every((select) => fits(row, select));
      shown += row.hidden ? 0 : 1;
    }
    for (const holder of [...around("details"), ...around("section")])
      holder.hidden = ![...holder.querySelectorAll("[data-filtered]")].some((row) => !row.hidden);
    // What is asked for is few, and shown at once; closed again by whoever shows all.
    for (const fold of around("details")) fold.open = chosen && !fold.hidden;
    output.textContent = chosen ? output.dataset.some.replace("{shown}", shown) : all;
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
