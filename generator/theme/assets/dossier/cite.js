// Copies a citation, or an address, with one tap, and says that it did; on the page of a permalink, leads on to where
// the claim is shown, unless its citation is asked for, or to the form for a mistake in it. Without this script all of
// that is there to be read.
(() => {
  const words = document.currentScript.dataset;
  const root = new URL("../../", document.currentScript.src).href;
  if (words.report && location.hash === "#report") {
    location.replace(words.report);
    return;
  }
  if (words.leadsOn && location.hash !== "#cite") {
    // What an old address named on its page goes along.
    location.replace(words.leadsOn.includes("#") ? words.leadsOn : words.leadsOn + location.hash);
    return; // this page may never get a body
  }

  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "d-said";

  // The address as it is written where the build knew the site's, else as this page sees it. On a page that was opened
  // from the disk that would be a path of the reader's own, of use to nobody: there it is the site's address where the
  // build knew it, else the way from the site's root.
  const published = (address) => address.startsWith("file:")
    ? (words.site ?? "") + address.replace(root, "").replace(/(^|\/)index\.html$/, "$1")
    : address;
  const whole = (it) => published(new URL(it.dataset.href ?? it.getAttribute("href"), document.baseURI).href.replace(/#.*$/, ""));
  const citation = (it) => {
    const { address } = it.dataset;
    const text = it.dataset.citation ?? it.closest(".d-citation").querySelector("p").textContent;
    const at = text.lastIndexOf(address);
    return at < 0 || /^https?:/.test(address) ? text : text.slice(0, at) + whole(it) + text.slice(at + address.length);
  };

  // Pages that did not come by https have no clipboard; there the older way still works.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const before = document.activeElement;
      const field = document.createElement("textarea");
      field.value = text;
      field.style.cssText = "position:fixed;inset:0 auto auto 0;opacity:0";
      document.body.append(field);
      field.focus({ preventScroll: true });
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      before?.focus({ preventScroll: true });
      return done;
    }
  };

  let quiet;
  const say = (text) => {
    clearTimeout(quiet);
    said.textContent = "";
    // A change, also where the same is said twice: a screen reader tells changes only.
    setTimeout(() => { said.textContent = text; }, 50);
    quiet = setTimeout(() => { said.textContent = ""; }, 5000);
  };

  document.addEventListener("click", async (event) => {
    const it = event.target.closest?.("[data-copies]");
    if (!it || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const link = it.dataset.copies === "link";
    if (await copy(link ? whole(it) : citation(it))) say(link ? words.link : words.citation);
    else if (it.dataset.citation) location.assign(it.href);
    else say(words.refused);
  });

  // What is selected by hand, or printed, has the whole address too.
  const ready = () => {
    document.body.append(said);
    for (const one of document.querySelectorAll(".d-colophon > span")) {
      if (!/^https?:/.test(one.textContent)) one.textContent = published(location.href.replace(/#.*$/, "")) || one.textContent;
    }
    for (const copies of document.querySelectorAll(".d-copies")) {
      const button = copies.querySelector("[data-copies=citation]");
      copies.closest(".d-citation").querySelector("p").textContent = citation(button);
      button.dataset.address = whole(button);
      copies.hidden = false;
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
