// Copies a citation, or an address, with one tap, and says that it did; on the page of a permalink, leads on to where
// the claim is shown, unless its citation is asked for. Without this script the citations are there to be read.
(() => {
  const there = document.currentScript?.dataset.leadsOn;
  if (there && location.hash !== "#cite") location.replace(there);

  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "d-said";

  // The address as it is written where the build knew the site's, else as this page sees it.
  const whole = (it) => new URL(it.dataset.href ?? it.getAttribute("href"), document.baseURI).href.replace(/#cite$/, "");
  const citation = (it) => {
    const { address } = it.dataset;
    const text = it.dataset.citation ?? it.closest(".d-citation").querySelector("p").textContent;
    const at = text.lastIndexOf(address);
    return /^https?:/.test(address) ? text : text.slice(0, at) + whole(it) + text.slice(at + address.length);
  };

  // Pages that did not come by https have no clipboard; there the older way still works.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.style.cssText = "position:fixed;opacity:0";
      document.body.append(field);
      const before = document.activeElement;
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      before?.focus({ preventScroll: true });
      return done;
    }
  };

  let quiet;
  const say = (words) => {
    clearTimeout(quiet);
    said.textContent = "";
    // A change, also where the same is said twice: a screen reader tells changes only.
    requestAnimationFrame(() => { said.textContent = words; });
    quiet = setTimeout(() => { said.textContent = ""; }, 4000);
  };

  document.addEventListener("click", async (event) => {
    const it = event.target.closest?.("[data-copies]");
    if (!it || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const link = it.dataset.copies === "link";
    const text = link ? whole(it) : citation(it);
    if (await copy(text)) say(link ? "Link copied" : "Citation copied");
    else if (it.href) location.assign(it.href);
    else say("Copying is not allowed here: select the words instead");
  });

  const ready = () => {
    document.body.append(said);
    for (const hidden of document.querySelectorAll(".d-copies[hidden]")) hidden.hidden = false;
    for (const link of document.querySelectorAll("a[data-copies='citation']")) link.title = "Copy the citation of this claim";
    for (const link of document.querySelectorAll("a[data-copies='link']")) link.title = "Copy the permalink of this claim";
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
