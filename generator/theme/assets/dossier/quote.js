// Makes of words that are selected in an article what a claim says of them, to be pasted into a file of the dossier.
// Without this script, the words can be copied by hand, and the checks say what is off.
(() => {
  const script = document.currentScript.src;
  const { source, edit, tell, words } = document.currentScript.dataset;
  const say = JSON.parse(words);
  // Where claims can be written on the page itself, they are.
  if (document.querySelector("[data-writes]")) return;

  const MOST_BESIDE = 12;
  const SAYS_LITTLE = new Set("a an the and or of to in on at by for from with that this it its was were is are be had has".split(" "));
  const pieces = () => [...document.querySelectorAll(".d-article [data-span]")];
  const starts = (piece) => Number(piece.dataset.span.split("-")[0]);
  const folded = (text) => text.normalize("NFC").replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛]/g, "'").replace(/[‐‑‒–—―]/g, "-").replace(/\s+/g, " ");
  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  // Where a range begins and ends in the text of these pieces.
  const spanOf = (range, all) => {
    let text = "", start = -1, end = -1;
    for (const piece of all) {
      if (range.intersectsNode(piece)) {
        const within = (container, offset, otherwise) => {
          if (!piece.contains(container)) return otherwise;
          const before = document.createRange();
          before.selectNodeContents(piece);
          before.setEnd(container, offset);
          return before.toString().length;
        };
        if (start < 0) start = text.length + within(range.startContainer, range.startOffset, 0);
        end = text.length + within(range.endContainer, range.endOffset, piece.textContent.length);
      }
      text += piece.textContent;
    }
    const word = /[\p{L}\p{M}\p{N}]/u;
    while (start < end && !text[start].trim()) start += 1;
    while (start < end && !text[end - 1].trim()) end -= 1;
    while (start > 0 && word.test(text[start]) && word.test(text[start - 1])) start -= 1;
    while (end < text.length && word.test(text[end - 1]) && word.test(text[end])) end += 1;
    return { text, start, end };
  };

  const often = (text, sought) => folded(text).split(folded(sought)).length - 1;
  const beside = ({ text, start, end }) => {
    if (often(text, text.slice(start, end)) < 2) return {};
    const before = [...text.slice(0, start).matchAll(/\S+/g)].slice(-MOST_BESIDE).reverse();
    const after = [...text.slice(end).matchAll(/\S+/g)].slice(0, MOST_BESIDE);
    for (let many = 0; many < MOST_BESIDE; many += 1) {
      if (before[many] && often(text, text.slice(before[many].index, end)) < 2) return { prefix: text.slice(before[many].index, start) };
      const until = after[many] && end + after[many].index + after[many][0].length;
      if (until && often(text, text.slice(start, until)) < 2) return { suffix: text.slice(end, until) };
    }
    return {};
  };

  const oneLine = (text) => text.replace(/\s+/g, " ").trim();
  const plain = /^[\p{L}][^:#\n"'{}[\]&*!|>%@`]*[\p{L}\p{N}.]$/u;
  const scalar = (text) => (text.length > 11 && plain.test(text) ? text : JSON.stringify(text));
  const idFor = (quote, piece) => {
    const taken = new Set(pieces().flatMap((piece) => (piece.dataset.claims ?? "").split(" ")).filter(Boolean));
    const begins = taken.size ? [...taken][0].split("-")[0] : source.split("-")[0];
    const said = quote.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g)?.filter((one) => !SAYS_LITTLE.has(one)) ?? [];
    const base = [begins, ...(said.length ? said.slice(0, 4) : [piece.closest(".d-para")?.querySelector(".d-para__n")?.id ?? "claim"])].join("-").slice(0, 70);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    return id;
  };

  const claimOf = (range) => {
    const inside = pieces();
    const body = inside.filter((piece) => piece.closest(".d-para"));
    const first = inside.find((piece) => range.intersectsNode(piece));
    const furniture = !body.includes(first);
    const span = spanOf(range, furniture ? inside.filter((piece) => !body.includes(piece)) : body);
    const quote = oneLine(span.text.slice(span.start, span.end));
    const { prefix, suffix } = beside(span);
    const lines = [`  - id: ${idFor(quote, first)}`, `    source: ${source}`, `    quote: ${scalar(quote)}`];
    if (prefix) lines.push(`    prefix: ${scalar(oneLine(prefix))}`);
    if (suffix) lines.push(`    suffix: ${scalar(oneLine(suffix))}`);
    if (furniture) lines.push('    furniture: "yes"');
    const away = (piece) => Math.abs(starts(piece) - starts(first));
    const near = inside.filter((piece) => /\/events\/[^/]+\//.test(piece.getAttribute("href") ?? "")).sort((a, b) => away(a) - away(b))[0];
    const event = near && /\/events\/([^/]+)\//.exec(near.getAttribute("href"))[1];
    return { quote, yaml: `${lines.join("\n")}\n`, file: event ? `sources/events/${event}.yml` : "" };
  };

  const about = ({ quote, yaml }) => {
    // Opened from the disk, a page has no address that anybody else could open: the site's, or the way from its root.
    const here = location.href.replace(/#.*$/, "");
    const known = document.querySelector("link[rel=canonical]")?.href ?? here.replace(new URL("../../", script).href, "").replace(/index\.html$/, "");
    const page = here.startsWith("file:") ? known : here;
    if (tell.startsWith("mailto:")) return `${tell}&body=${encodeURIComponent(`“${quote}”\n${page}\n\n${yaml}`)}`;
    if (!/[?&]template=/.test(tell)) return tell;
    const form = new URL(tell);
    for (const [field, text] of Object.entries({ page, wrong: `“${quote}”\n\n`, evidence: yaml })) form.searchParams.set(field, text);
    return form.href;
  };

  const show = (claim) => {
    const field = element("textarea", { readonly: "", rows: String(claim.yaml.split("\n").length), "aria-label": "YAML", dir: "auto", spellcheck: "false" });
    field.value = claim.yaml;
    const said = element("p", { role: "status" });
    const copy = async () => {
      try { await navigator.clipboard.writeText(claim.yaml); said.textContent = say.copied; } catch {
        field.focus();
        field.select();
        said.textContent = document.execCommand("copy") ? say.copied : say.refused;
      }
    };
    const copies = element("button", { type: "button" }, say.copy);
    copies.addEventListener("click", copy);
    const ways = element("p", { class: "d-quote__ways" }, copies);
    if (edit && claim.file) {
      const link = element("a", { href: edit.replace("{path}", claim.file), target: "_blank", rel: "noopener noreferrer" }, say.edit.replace("{file}", claim.file));
      link.addEventListener("click", copy);
      ways.append(link);
    }
    if (tell) ways.append(element("a", { href: about(claim), rel: "noopener noreferrer" }, say.tell));
    const closes = element("button", { type: "button" }, say.close);
    const dialog = element("dialog", { class: "d-quote", "aria-label": say.title }, element("h2", {}, say.title), element("p", {}, say.hint), field, ways, element("div", { class: "d-quote__ways" }, closes, said));
    closes.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    copies.focus();
  };

  let range = null, button = null, styled = false;
  const follow = () => {
    const now = getSelection();
    const chosen = now.rangeCount && !now.isCollapsed && now.toString().trim() ? now.getRangeAt(0) : null;
    const last = chosen && pieces().filter((piece) => chosen.intersectsNode(piece)).at(-1);
    if (!last) {
      if (button && !button.matches(":active, :focus")) button.hidden = true;
      return;
    }
    range = chosen.cloneRange();
    if (!button) {
      button = element("button", { type: "button", class: "d-quote-it", hidden: "" }, say.quote);
      button.addEventListener("click", () => { button.hidden = true; show(claimOf(range)); });
      const style = element("link", { rel: "stylesheet", href: new URL("quote.css", script) });
      style.addEventListener("load", () => { styled = true; follow(); }); // it says from where a place is counted
      document.head.append(style);
    }
    if (!styled) return;
    // Behind the paragraph, so that the next Tab leads there.
    last.closest(".d-para, .d-furniture").after(button);
    button.hidden = false;
    const box = [...chosen.getClientRects()].at(-1), around = (button.offsetParent ?? document.body).getBoundingClientRect();
    button.style.top = `${box.bottom - around.top + 5}px`;
    button.style.left = `${Math.max(4, Math.min(box.left, innerWidth - 120) - around.left)}px`;
  };
  document.addEventListener("selectionchange", follow);
})();
