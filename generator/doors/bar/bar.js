// Tells an editor, at the foot of the page, how things stand, and shows the page anew when it changed.
"use strict";
(() => {
  const script = document.currentScript;
  const pages = Number(script.dataset.pages);
  const address = new URL("state", script.src);
  const bar = document.createElement("details");
  const words = document.createElement("summary");
  const details = document.createElement("pre");
  bar.className = "dossier-bar";
  bar.setAttribute("role", "status");
  Object.assign(bar, { lang: "en", dir: "ltr" }); // problems are told in English, whatever the site speaks
  bar.hidden = true;
  bar.append(words, details);
  document.body.append(bar);
  let newer = false;

  // A page with a panel in which an editor types waits until that is closed.
  const panelIsOpen = () => document.documentElement.classList.contains("d-quoting-open");
  document.addEventListener("dossier-panel-closed", () => { if (newer) location.reload(); });

  function show(state) {
    bar.hidden = false;
    bar.dataset.mood = state.mood;
    const waits = newer ? "There are newer pages: they are shown once the panel is closed. " : "";
    words.textContent = waits + (state.words || "Looking at every page …");
    details.textContent = state.details;
    bar.classList.toggle("dossier-bar--more", Boolean(state.details));
    if (!state.details) bar.open = false;
    if (state.mood === "broken") bar.open = true;
  }

  async function follow() {
    let known = 0;
    for (;;) {
      try {
        address.search = known ? `after=${known}` : "after=0&new";
        const state = await (await fetch(address, { cache: "no-store" })).json();
        if (state.pages !== pages) {
          newer = true;
          if (!panelIsOpen()) {
            location.reload();
            return;
          }
          document.dispatchEvent(new Event("dossier-newer-pages"));
        }
        if (state.version !== known) show(state);
        known = state.version;
      } catch {
        // The server was stopped, or is starting anew: both are seen by asking again.
        known = 0;
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  }

  follow();
})();
