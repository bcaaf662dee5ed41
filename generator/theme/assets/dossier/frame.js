// What the frame around a page does: the drawer by keyboard, the title in the header, the contents that follow, the way
// back to the top, and words beside what has a title. Each page can be read without it.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const drawer = document.getElementById("__drawer");

  addEventListener("keydown", (event) => {
    const { target } = event;
    if ((event.key === "Enter" || event.key === " ") && target.matches?.("label[for][tabindex]")) {
      event.preventDefault();
      target.click();
    }
    if (event.key === "Escape" && drawer?.checked) {
      drawer.checked = false;
      document.querySelector("label[for=__drawer][tabindex]")?.focus();
    }
  });
  addEventListener("click", (event) => {
    if (drawer && event.target.closest?.(".md-sidebar--primary a")) drawer.checked = false;
  });

  // What has to be measured waits until the page was drawn.
  const later = (what) => requestAnimationFrame(() => setTimeout(what));

  // Once the page's title is above the screen, the header bears it.
  const header = document.querySelector(".md-header");
  const title = document.querySelector("main h1");
  if (header && title) later(() => {
    new IntersectionObserver(([one]) => {
      const gone = !one.isIntersecting && one.boundingClientRect.top < one.rootBounds.top;
      header.classList.toggle("md-header--shadow", gone);
      header.querySelector(".md-header__title")?.classList.toggle("md-header__title--active", gone);
    }, { rootMargin: `-${header.offsetHeight}px 0px 0px` }).observe(title);
  });

  // The contents beside the page: which section is read, and it is in view there.
  const links = all("[data-md-component=toc] a[href^='#']");
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const top = document.querySelector(".md-top");
  let marked, before = scrollY;
  const follow = () => {
    const line = (header?.offsetHeight ?? 0) + 40;
    const ends = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
    const next = sections.findIndex((section) => section && section.getBoundingClientRect().top > line);
    const here = ends || next < 0 ? links.length - 1 : next - 1;
    if (here === marked) return;
    marked = here;
    links.forEach((link, at) => {
      link.classList.toggle("md-nav__link--passed", at < here);
      link.classList.toggle("md-nav__link--active", at === here);
    });
    const around = links[here]?.closest(".md-sidebar__scrollwrap");
    if (!around || around.scrollHeight <= around.clientHeight) return;
    const [link, frame] = [links[here].getBoundingClientRect(), around.getBoundingClientRect()];
    if (link.top < frame.top || link.bottom > frame.bottom)
      around.scrollTop += link.top - frame.top - around.clientHeight / 2;
  };
  let waiting = false;
  const scrolled = () => {
    waiting = false;
    if (links[0]?.offsetParent) follow();
    // Who scrolls up may want all of it.
    if (top && Math.abs(scrollY - before) > 4) {
      top.hidden = scrollY < innerHeight || scrollY > before;
      before = scrollY;
    }
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(scrolled);
    waiting = true;
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  later(scrolled);
  top?.addEventListener("click", () => {
    scrollTo({ top: 0 });
    top.hidden = true;
    document.querySelector(".md-skip")?.focus({ preventScroll: true });
  });

  // What scrolls sideways can be reached by keyboard.
  later(() => {
    const wide = all("article :is(pre > code, table:not([class]))").filter((one) => one.scrollWidth > one.clientWidth);
    for (const one of wide) one.tabIndex = 0;
  });

  // Words beside what has a title. Titles are words of which a theme may make HTML, so they are read as such, into text.
  const tip = document.createElement("div");
  tip.className = "d-tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let host, wait;
  const hide = () => {
    clearTimeout(wait);
    tip.hidden = true;
    if (!host) return;
    host.title = host.dataset.tip;
    delete host.dataset.tip;
    host.removeAttribute("aria-describedby");
    host = undefined;
  };
  const place = () => {
    const [at] = host?.getClientRects() ?? [];
    if (!at || tip.hidden) return;
    const left = at.left + at.width / 2 - tip.offsetWidth / 2;
    const most = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const below = at.bottom + tip.offsetHeight + 8 < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(left, most))}px`;
    tip.style.top = `${below ? at.bottom + 6 : at.top - tip.offsetHeight - 6}px`;
  };
  const show = (one, after) => {
    hide();
    host = one;
    host.dataset.tip = host.title; // a browser would show it a second time
    host.removeAttribute("title");
    wait = setTimeout(() => {
      tip.textContent = new DOMParser().parseFromString(host.dataset.tip, "text/html").body.textContent;
      tip.hidden = false;
      host.setAttribute("aria-describedby", tip.id);
      place();
    }, after);
  };
  const titled = (event) => event.target.closest?.("article :is([title], [data-tip])");
  addEventListener("mouseover", (event) => {
    const one = titled(event);
    if (one && one !== host) show(one, 250);
    else if (!one && host && host !== document.activeElement) hide();
  });
  addEventListener("focusin", (event) => {
    const one = titled(event);
    if (one === host) return;
    if (one?.matches(":focus-visible")) show(one, 0);
    else hide();
  });
  addEventListener("focusout", hide);
  addEventListener("scroll", place, { passive: true, capture: true });
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
