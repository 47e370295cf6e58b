"use strict";
// Walks, filters and links the page. Everything it shows is in the page already; without it the
// chips are links and the evidence is a list. Text reaches the page by textContent only.
// Gives back what the workbench adds itself to.
function openReport() {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const items = JSON.parse(one("#data").textContent).items;
  const byId = new Map(items.map((item, index) => [item.id, Object.assign(item, { index })]));
  const gravity = { error: 4, warning: 3, note: 2, verified: 1, plain: 0 };
  const shows = ["all", "errors", "quotations", "none"];
  const showNames = { all: "show all", errors: "show errors", quotations: "show quotations", none: "cold read" };
  // What each filter compares; a value of "" shows everything.
  const filters = {
    verdict: (item) => [item.verdict], rule: (item) => item.rules, speaker: (item) => [item.speaker],
    outlet: (item) => [item.outlet], hops: (item) => [item.hops],
  };
  const state = { item: null, off: new Set(), show: "all" };
  const clear = () => { for (const key in filters) state[key] = ""; };
  clear();
  const marks = all(".m").map((element) => ({
    element, ids: element.dataset.items.split(" "),
    look: element.classList.contains("hot") ? "m hot" : "m",
  }));
  const chips = all(".chip");
  const tiles = all(".tile");
  const articles = new Map(all(".item").map((article) => [article.id, article]));
  const target = (link) => link.getAttribute("href").slice(1);
  const say = (text) => { one("#status").textContent = text; };

  const matches = (item) =>
    !state.off.has(item.style) &&
    Object.keys(filters).every((key) => !state[key] || filters[key](item).includes(state[key]));
  const isHighlighted = (item) =>
    matches(item) && (state.show === "all" || (state.show === "errors" && item.style === "error") ||
      (state.show === "quotations" && item.kind === "quotation"));
  const visible = () => items.filter(matches);

  // Links and marks of each item, so that a step repaints two items and not the page.
  const linked = new Map(items.map((item) => [item.id, { marks: [], links: [] }]));
  for (const mark of marks) for (const id of mark.ids) linked.get(id)?.marks.push(mark);
  for (const link of [...chips, ...tiles]) linked.get(target(link))?.links.push(link);

  function paintMark(mark) {
    const lit = mark.ids.map((id) => byId.get(id)).filter(isHighlighted)
      .sort((a, b) => gravity[b.style] - gravity[a.style]);
    const several = mark.ids.length > 1 ? " several" : "";
    const current = mark.ids.includes(state.item) ? " current" : "";
    const look = lit.length ? `${mark.look} ${lit[0].style}${several}${current}` : "m off";
    if (mark.element.className !== look) mark.element.className = look;
  }

  let painted = null;
  function paintCurrent() {
    for (const id of [painted, state.item]) {
      if (!linked.has(id)) continue;
      const isCurrent = id === state.item;
      linked.get(id).marks.forEach(paintMark);
      for (const link of linked.get(id).links) {
        link.classList.toggle("current", isCurrent);
        if (isCurrent) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      articles.get(id).classList.toggle("current", isCurrent);
    }
    painted = state.item;
    const list = visible();
    const place = list.findIndex((item) => item.id === state.item);
    one("#position").textContent = list.length ? `${place < 0 ? "–" : place + 1} of ${list.length}` : "none";
  }

  function paint() {
    marks.forEach(paintMark);
    for (const item of items) {
      const isOut = !matches(item);
      articles.get(item.id).hidden = isOut;
      for (const link of linked.get(item.id).links) if (link.classList.contains("chip")) link.parentElement.hidden = isOut;
    }
    paintCurrent();
    for (const pill of all(".pill")) pill.setAttribute("aria-pressed", String(!state.off.has(pill.dataset.level)));
    const used = Object.keys(filters).filter((key) => state[key]);
    for (const key in filters) one(`#f-${key}`).value = state[key];
    one("#filter-count").textContent = used.length ? ` ${used.length}` : "";
    one("#b-clear").disabled = !used.length && !state.off.size;
    one("#b-show").textContent = showNames[state.show];
  }

  function hash() {
    const parts = [];
    if (state.off.size) parts.push("hide=" + [...state.off].join(","));
    for (const key in filters) {
      if (state[key]) parts.push(`${key}=${encodeURIComponent(state[key])}`);
    }
    if (state.show !== "all") parts.push("show=" + state.show);
    return "#" + [state.item || "", ...parts].join("&");
  }

  function remember() {
    try { history.replaceState(null, "", hash()); } catch (error) { location.hash = hash(); }
  }

  function readHash() {
    const [first, ...rest] = location.hash.slice(1).split("&");
    state.off = new Set();
    clear();
    state.show = "all";
    for (const part of rest) {
      const at = part.indexOf("=");
      const key = part.slice(0, at);
      let value = "";
      try { value = decodeURIComponent(part.slice(at + 1)); } catch (error) { continue; }
      if (key === "hide") state.off = new Set(value.split(",").filter((style) => style in gravity));
      else if (key === "show" && shows.includes(value)) state.show = value;
      else if (key in filters) state[key] = value;
    }
    return first;
  }

  function show(element, block) {
    if (!element) return;
    const box = element.getBoundingClientRect();
    const sheet = one(".evidence");
    const floor = getComputedStyle(sheet).position === "fixed" ? sheet.getBoundingClientRect().top : innerHeight;
    if (box.top < 70 || box.bottom > floor - 20) element.scrollIntoView({ block: block || "center" });
  }

  function select(id, options = {}) {
    if (!byId.has(id)) return;
    state.item = id;
    paintCurrent();
    remember();
    hooks.selected(id);
    one(".evidence").scrollTop = 0;
    const item = byId.get(id);
    if (options.scroll !== false) {
      const mark = marks.find((mark) => mark.ids.includes(id));
      show(mark && mark.element, getComputedStyle(one(".evidence")).position === "fixed" ? "start" : "center");
      if (options.focus && mark) mark.element.focus({ preventScroll: true });
    }
    say(`Item ${item.number}, ${item.verdict || item.style}, ${item.rules.join(", ")}`);
  }

  function walk(step, test = () => true) {
    const list = visible();
    if (!list.length) return;
    const here = byId.get(state.item)?.index ?? (step > 0 ? -1 : items.length);
    const order = step > 0 ? list : [...list].reverse();
    const next = order.find((item) => (step > 0 ? item.index > here : item.index < here) && test(item))
      || order.find(test);
    if (next) select(next.id, { focus: true });
  }

  function paragraph(step) {
    const rows = all(".row").filter((row) => row.offsetParent);
    const line = 80;
    const tops = rows.map((row) => row.getBoundingClientRect().top);
    const index = step > 0 ? tops.findIndex((top) => top > line + 4)
      : tops.findLastIndex((top) => top < line - 30);
    if (index < 0) return;
    scrollBy(0, tops[index] - line);
    one(".ln", rows[index]).focus({ preventScroll: true });
  }

  // What the workbench is told of.
  const hooks = { selected() {} };

  function cycle(ids) {
    const list = ids.filter((id) => matches(byId.get(id)));
    if (!list.length) return;
    select(list[(list.indexOf(state.item) + 1) % list.length], { scroll: false });
  }

  function copy(text, done) {
    const fall = () => {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      say(done);
    };
    if (navigator.clipboard && isSecureContext) navigator.clipboard.writeText(text).then(() => say(done), fall);
    else fall();
  }

  const copyLink = () => state.item && copy(location.href.split("#")[0] + "#" + state.item, "Link copied");
  const copyRequest = () => state.item && copy(byId.get(state.item).request, "Correction request copied");

  function explain(id) {
    const rule = document.getElementById(id);
    if (!rule || !one("#page").showModal) return false;
    const heading = document.createElement("h2");
    heading.textContent = one("summary", rule).textContent;
    one("#page-text").replaceChildren(heading, ...[...one(".page", rule).childNodes].map((node) => node.cloneNode(true)));
    one("#page").showModal();
    return true;
  }

  function cycleShow() {
    state.show = shows[(shows.indexOf(state.show) + 1) % shows.length];
    paint();
    remember();
    say(showNames[state.show]);
  }

  const keys = {
    j: () => walk(1), k: () => walk(-1),
    J: () => walk(1, (item) => item.style === "error"), K: () => walk(-1, (item) => item.style === "error"),
    n: () => paragraph(1), p: () => paragraph(-1), h: cycleShow,
    e: () => { const article = articles.get(state.item); (article || one("#evidence")).focus(); },
    r: () => { const item = byId.get(state.item); if (item && item.rules.length) explain("rule-" + item.rules[0]); },
    g: () => { const map = one(".map"); map.scrollIntoView({ block: "center" }); (one(".tile.current", map) || one(".tile", map))?.focus({ preventScroll: true }); },
    o: () => { const more = one(".further", articles.get(state.item)); if (more) { more.open = true; one("summary", more).focus(); } },
    y: copyLink, x: copyRequest, "/": () => { one(".filters").open = true; one("#f-rule").focus(); }, "?": () => one("#help").showModal(),
    Enter: () => { const mark = marks.find((mark) => mark.ids.includes(state.item) && mark.ids.length > 1); if (mark) cycle(mark.ids); },
    Escape: () => {
      if (one(".menu[open]")) return all(".menu[open]").forEach((menu) => { menu.open = false; one("summary", menu).focus(); });
      const inside = one("#evidence").contains(document.activeElement);
      const mark = marks.find((mark) => mark.ids.includes(state.item));
      if (inside && mark) mark.element.focus();
      else actions.close();
    },
  };

  const actions = {
    link: copyLink, request: copyRequest, previous: () => walk(-1), next: () => walk(1),
    close: () => { state.item = null; paint(); remember(); },
  };

  // Back from a field to the words it is about, or to the menu it stands in.
  function leave(field) {
    field.blur();
    const mark = one("#evidence").contains(field) && marks.find((mark) => mark.ids.includes(state.item));
    if (mark) mark.element.focus({ preventScroll: true });
    else if (field.closest(".menu")) keys.Escape();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    if (event.target.closest("select, input, textarea") && !event.target.matches("[type=checkbox]")) {
      if (event.key === "Escape") leave(event.target);
      return;
    }
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.hasAttribute("data-close")) return button.closest("dialog").close();
    const act = button && actions[button.dataset.do];
    if (act) return act(button);
    for (const menu of all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.classList.contains("why")) { if (explain(target(link))) event.preventDefault(); return; }
    if (!byId.has(target(link))) return;
    event.preventDefault();
    if (link.classList.contains("m")) cycle(link.dataset.items.split(" "));
    else select(target(link));
  });

  // The values of a filter with their counts, most frequent first.
  function fill(key) {
    const select = one(`#f-${key}`);
    const counts = new Map();
    for (const item of items) for (const value of new Set(filters[key](item))) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    const options = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value, count]) => {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = `${value} (${count})`;
      return option;
    });
    select.replaceChildren(select.options[0], ...options);
    select.closest("label").hidden = !options.length;
    select.value = state[key];
  }

  function listen(key) {
    const select = one(`#f-${key}`);
    select.addEventListener("change", () => { state[key] = select.value; refresh(); });
    fill(key);
  }

  function refresh() {
    if (state.item && !matches(byId.get(state.item))) state.item = visible()[0]?.id || null;
    paint();
    remember();
  }

  function arrive() {
    const first = readHash();
    if (byId.has(first)) {
      paint();
      select(first);
    } else {
      const list = visible();
      state.item = (list.find((item) => item.style === "error") || list[0])?.id || null;
      if (getComputedStyle(one(".evidence")).position === "fixed") state.item = null;
      paint();
      if (state.item) hooks.selected(state.item);
    }
  }

  document.documentElement.classList.add("js");
  one(".tools").hidden = false;
  all(".actions").forEach((element) => { element.hidden = false; });
  for (const pill of all(".pill")) {
    pill.disabled = false;
    pill.addEventListener("click", () => {
      const level = pill.dataset.level;
      if (!state.off.delete(level)) state.off.add(level);
      refresh();
    });
  }
  for (const key in filters) listen(key);
  one("#b-clear").addEventListener("click", () => { clear(); state.off = new Set(); refresh(); });
  one("#b-prev").addEventListener("click", () => walk(-1));
  one("#b-next").addEventListener("click", () => walk(1));
  one("#b-show").addEventListener("click", cycleShow);
  one("#b-help").addEventListener("click", () => one("#help").showModal());
  const bar = one(".bar");
  new ResizeObserver(() => document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px")).observe(bar);
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", () => all(".work").forEach((element) => { element.open = true; }));
  addEventListener("afterprint", () => all(".work").forEach((element) => { element.open = false; }));
  arrive();
  return { one, all, items, byId, state, filters, articles, chips, keys, actions, hooks, say, paint, fill, listen, select, target };
}
