// The workbench: fetches the run with the key from the address, then lets people decide on the page
// that openReport() walks. Words of documents and people reach the page by textContent only; the
// run's page itself is escaped where it is made.
(async () => {
  const shell = (text) => { document.querySelector("#shell-state").textContent = text; };
  const keyName = "verbatim-token";
  const given = /(?:^#|&)token=([0-9a-f]{32})$/.exec(location.hash);
  if (given) {
    sessionStorage.setItem(keyName, given[1]);
    history.replaceState(null, "", location.pathname);
  }
  const token = sessionStorage.getItem(keyName);
  if (!token) return shell("This address lacks its key. Open the address that “verbatim review” printed.");

  async function ask(path, body) {
    const headers = { "X-Verbatim-Token": token };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return fetch(path, {
      method: body === undefined ? "GET" : "POST", headers, cache: "no-store", redirect: "error",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  let server;
  try {
    const page = await ask("/api/page");
    if (!page.ok) return shell("The key is not that of this workbench. Open the address that “verbatim review” printed last.");
    const text = await page.text();
    const reply = await ask("/api/state");
    server = await reply.json();
    document.body.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
  } catch (error) { return shell("The workbench does not answer. Start “verbatim review” again."); }
  document.documentElement.classList.add("live");
  document.title = "verbatim review: " + (document.querySelector("h1")?.textContent || "");
  const { one, all, items, byId, state, filters, articles, keys, actions, hooks, say, paint, fill, listen, select, target } = openReport();

  // ---- small parts

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element && key !== "list") element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  const phrases = { open: "open", accepted: "accepted", disputed: "disputed", "needs-call": "needs a call", fixed: "fixed", waived: "waived" };
  const signs = { accepted: "●", disputed: "○", "needs-call": "☎", fixed: "✓", waived: "–" };
  const choices = [
    ["accepted", "Accept", "a", "The finding is right: the draft has to change. Without a finding: confirmed."],
    ["disputed", "Dispute", "d", "The finding is wrong: the draft stands."],
    ["needs-call", "Needs call", "c", "Somebody has to be asked first."],
    ["fixed", "Fixed", "f", "The draft has been changed."],
    ["waived", "Waive", "w", "Right, but the draft stays, for a reason."],
  ];
  const nothing = { decision: "open", notes: [], checked: [], sequence: 0, isReopened: false };
  const reviewOf = (id) => server.items[id] || nothing;
  const standing = (id) => { const review = reviewOf(id); return review.isReopened ? "open" : review.decision; };
  const when = (time) => time ? time.slice(0, 16).replace("T", " ") + " UTC" : "";
  filters.decision = (item) => [phrases[standing(item.id)]];
  state.decision = "";

  // ---- the bar

  const settled = make("output", { id: "settled" });
  const whoButton = make("button", { type: "button", id: "b-who", title: "Whose name goes into the log" });
  const recheckButton = make("button", { type: "button", id: "b-recheck", title: "Check the drafts as they are now; decisions about unchanged words stay" }, "Check again");
  const exports = [["memo", "Memo to the author", "memo.md"], ["calls", "Call sheet", "calls.md"], ["csv", "Table (CSV)", "decisions.csv"],
    ["claimreview", "ClaimReview (JSON-LD)", "claimreview.json"], ["log", "The log (JSON Lines)", "log.jsonl"]];
  const exportMenu = make("details", { className: "menu" }, make("summary", {}, "Export"),
    make("div", { className: "drop" }, ...exports.map(([name, label, file]) => {
      const button = make("button", { type: "button" }, label);
      button.addEventListener("click", () => download(name, file));
      return button;
    })));
  one(".tools").prepend(settled, whoButton, recheckButton, exportMenu);
  one(".filters .drop").prepend(make("label", {}, "Decision ", make("select", { id: "f-decision" }, make("option", { value: "" }, "all decisions"))));
  listen("decision");
  const banner = make("section", { className: "banner", id: "live-banner", hidden: true });
  one("#main").before(banner);

  // ---- who acts

  const nameKey = "verbatim-name";
  let who = sessionStorage.getItem(nameKey) || "";
  const whoInput = make("input", { id: "who", maxLength: 60, autocomplete: "name", required: true });
  const whoForm = make("form", { method: "dialog" }, make("label", {}, "Your name or initials ", whoInput),
    make("p", { className: "hint" }, "They stand beside every decision in the log."), make("button", { type: "submit" }, "Use"));
  const whoDialog = make("dialog", { id: "who-dialog", "aria-label": "Who you are" }, make("h2", {}, "Who are you?"), whoForm);
  document.body.append(whoDialog);
  let afterWho = null;
  function askWho(then) {
    afterWho = then || null;
    whoInput.value = who;
    whoDialog.showModal();
    whoInput.focus();
  }
  whoForm.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!whoInput.value.trim()) return;
    who = whoInput.value.trim();
    sessionStorage.setItem(nameKey, who);
    whoDialog.close();
    showBar();
    const then = afterWho;
    afterWho = null;
    if (then) then();
  });
  whoDialog.addEventListener("close", () => { afterWho = null; });
  whoButton.addEventListener("click", () => askWho());

  // ---- asking the server

  let conflict = null;
  async function act(request) {
    if (!who) return askWho(() => act(request));
    const body = { by: who, seen: request.item ? reviewOf(request.item).sequence : undefined, ...request };
    let reply;
    try { reply = await ask("/api/act", body); } catch (error) { return tell("The workbench does not answer; nothing was written.", "Start “verbatim review” again and reload this page.", true); }
    if (reply.ok) {
      server = await reply.json();
      conflict = null;
      tell();
      showAll();
      return true;
    }
    const text = await reply.text();
    let problem = { problem: `Not done (${reply.status}).`, remedy: "Reload the page." };
    try { problem = JSON.parse(text); } catch (error) { /* an answer without a body keeps the general words */ }
    if (reply.status === 409 && problem.now) {
      conflict = { request, now: problem.now };
      await refresh();
      say("Decided meanwhile by somebody else; both are shown.");
      return false;
    }
    await refresh();
    tell(problem.problem, problem.remedy, true);
    return false;
  }

  async function refresh() {
    try {
      const reply = await ask("/api/state");
      if (reply.ok) server = await reply.json();
    } catch (error) { return tell("The workbench does not answer.", "Start “verbatim review” again and reload this page.", true); }
    showAll();
  }

  function tell(problem, remedy, isBad) {
    one("#told")?.remove();
    if (!problem) return;
    const box = make("p", { id: "told", className: isBad ? "told bad" : "told" }, problem + " ", make("span", { className: "fix" }, remedy || ""));
    box.setAttribute("role", "alert");
    const article = articles.get(state.item);
    if (article) panel.prepend(box);
    else banner.before(box);
  }

  async function download(name, file) {
    const reply = await ask("/api/export/" + name);
    if (!reply.ok) return tell("The export could not be made.", "", true);
    const url = URL.createObjectURL(await reply.blob());
    const link = make("a", { href: url, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    exportMenu.open = false;
    say(file + " saved");
  }

  recheckButton.addEventListener("click", async () => {
    recheckButton.disabled = true;
    recheckButton.textContent = "Checking …";
    try {
      const reply = await ask("/api/recheck", {});
      if (reply.ok) return location.reload();
      const problem = await reply.json();
      tell(problem.problem, problem.remedy, true);
    } catch (error) { tell("The check could not be made.", "Look at the terminal that runs “verbatim review”.", true); }
    recheckButton.disabled = false;
    recheckButton.textContent = "Check again";
  });

  // ---- the panel of the current item

  const stands = make("p", { className: "stands" });
  const buttons = choices.map(([decision, label, key, meaning]) => {
    const button = make("button", { type: "button", title: meaning }, label + " ", make("kbd", {}, key));
    button.dataset.decision = decision;
    button.addEventListener("click", () => decide(decision));
    return button;
  });
  const undoButton = make("button", { type: "button", className: "quiet" }, "Undo ", make("kbd", {}, "u"));
  const reason = make("input", { id: "reason", maxLength: 2000, autocomplete: "off" });
  const waiver = make("input", { type: "checkbox", id: "waiver" });
  const waiverLine = make("label", { className: "waiver-line", title: "A waiver in DRAFT.verbatim.yml with your reason and initials; undo takes it away again" }, waiver, " also beside the draft, so that every check honours it");
  const noteText = make("textarea", { id: "note", rows: 2, maxLength: 5000 });
  const audience = make("select", { id: "audience" }, make("option", { value: "private" }, "only for the desk"), make("option", { value: "author" }, "for the author"));
  const noteButton = make("button", { type: "button" }, "Add note");
  const notes = make("ul", { className: "notes" });
  const noteBox = make("details", { className: "noting" }, make("summary", {}, "Notes ", make("kbd", {}, "m")), notes,
    make("label", {}, "Note ", noteText), make("p", { className: "noteline" }, make("label", {}, "Whom it is for ", audience), noteButton));
  const both = make("div", { className: "conflict", hidden: true });
  both.setAttribute("role", "alert");
  const choiceRow = make("div", { className: "choices" }, ...buttons);
  choiceRow.setAttribute("role", "group");
  choiceRow.setAttribute("aria-label", "Decision");
  const panel = make("section", { className: "decide" }, both, make("div", { className: "stands-line" }, stands, undoButton), choiceRow, make("label", { className: "why-line" }, "Reason ", reason), waiverLine, noteBox);
  panel.setAttribute("aria-label", "Your decision");

  function decide(decision) {
    if (!state.item) return;
    if (decision === "waived" && !reason.value.trim()) {
      say("Waiving takes a reason");
      tell("Waiving takes a reason.", "Write it, then press Enter.");
      reason.dataset.for = "waived";
      offerWaiver();
      reason.focus();
      return;
    }
    const text = reason.value.trim() || undefined;
    const wantsWaiver = decision === "waived" && !waiverLine.hidden && waiver.checked;
    act({ action: "decide", item: state.item, decision, text, wantsWaiver }).then((done) => {
      if (!done) return;
      forgetReason();
      showPanel();
      say(`Item ${byId.get(state.item).number} ${phrases[decision]}`);
    });
  }
  function forgetReason() {
    reason.value = "";
    delete reason.dataset.for;
    offerWaiver();
  }
  // Only what a check has found can be waived beside the draft, and only where the draft lies.
  function offerWaiver() {
    const item = byId.get(state.item);
    const draft = item && server.drafts.find((draft) => draft.id === item.draft);
    const isMeant = reason.dataset.for === "waived" || reason.value.trim();
    waiverLine.hidden = !item || !item.rules.length || !draft || draft.isGone || !isMeant;
  }
  const undo = () => state.item && act({ action: "undo", item: state.item }).then((done) => done && say("Taken back"));
  const note = () => {
    const text = noteText.value.trim();
    if (text) act({ action: "note", item: state.item, text, audience: audience.value }).then((done) => { if (done) { noteText.value = ""; say("Note added"); } });
  };
  undoButton.addEventListener("click", undo);
  noteButton.addEventListener("click", note);
  for (const field of [reason, waiver]) {
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.stopPropagation();
      decide(reason.dataset.for || (standing(state.item) === "open" ? "accepted" : standing(state.item)));
    });
  }
  reason.addEventListener("input", offerWaiver);
  noteText.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) note(); });
  for (const [decision, , key] of choices) keys[key] = () => decide(decision);
  keys.u = undo;
  keys.m = () => { if (!state.item) return; noteBox.open = true; noteText.focus(); };

  function showConflict() {
    const isHere = conflict && conflict.request.item === state.item;
    both.hidden = !isHere;
    if (!isHere) return;
    const { now, request } = conflict;
    const theirs = make("button", { type: "button" }, "Keep theirs");
    const mine = make("button", { type: "button" }, "Put mine on top");
    theirs.addEventListener("click", () => { conflict = null; showPanel(); });
    mine.addEventListener("click", () => { conflict = null; act({ ...request, seen: reviewOf(request.item).sequence }); });
    const wanted = request.action === "decide" ? phrases[request.decision] : request.action;
    both.replaceChildren(make("p", {}, make("b", {}, "Somebody was quicker.")),
      make("dl", {}, make("dt", {}, "Theirs"), make("dd", {}, `${phrases[now.decision]}, by ${now.by || "nobody"} ${when(now.time)}`),
        make("dt", {}, "Yours"), make("dd", {}, `${wanted}, by ${who}`)), make("p", { className: "choices" }, theirs, mine));
  }

  function showPanel() {
    const id = state.item;
    const article = articles.get(id);
    if (!article) return panel.remove();
    if (panel.parentElement !== article) { article.append(panel); one("#told")?.remove(); }
    const review = reviewOf(id);
    const told = review.isReopened
      ? [make("b", {}, "open again"), `: what was found has changed since ${review.by} decided “${phrases[review.decision]}”`]
      : review.decision === "open" ? [make("b", {}, "open"), ": nobody has decided"]
        : [make("b", {}, phrases[review.decision]), ` by ${review.by}, ${when(review.time)}`, ...(review.reason ? [make("span", { className: "given" }, ` “${review.reason}”`)] : []),
          ...(review.waiverFile ? [make("span", { className: "written" }, " also in ", make("code", {}, review.waiverFile.split("/").pop()))] : [])];
    stands.replaceChildren(make("span", { className: "vh" }, "Decision: "), ...told);
    stands.dataset.decision = standing(id);
    undoButton.hidden = !review.sequence;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.decision === standing(id)));
    notes.replaceChildren(...review.notes.map((note) => make("li", {}, make("b", {}, note.by), ` ${when(note.time)}, ${note.audience === "author" ? "for the author" : "only for the desk"}: `, make("span", {}, note.text))));
    one("summary", noteBox).firstChild.textContent = review.notes.length ? `Notes (${review.notes.length}) ` : "Notes ";
    noteBox.open = noteBox.open || review.notes.length > 0;
    offerWaiver();
    showChecklist(article, review);
    showOpeners(article, id);
    showConflict();
  }

  // The printed list becomes boxes to tick.
  function showChecklist(article, review) {
    const list = one(".checklist", article);
    if (!list) return;
    for (const line of all("li", list)) {
      let box = one("input", line);
      if (!box) {
        const point = line.textContent;
        box = make("input", { type: "checkbox" });
        box.dataset.point = point;
        line.replaceChildren(make("label", {}, box, " ", point));
        box.addEventListener("change", () => act({ action: "check", item: article.id, text: point, isDone: box.checked }).then((done) => { if (!done) showPanel(); }));
      }
      box.checked = review.checked.includes(box.dataset.point);
    }
    const done = review.checked.length;
    const summary = one(".work > summary", article);
    summary.dataset.words = summary.dataset.words || summary.textContent;
    summary.textContent = done ? `${summary.dataset.words} (${done} of ${all("li", list).length} done)` : summary.dataset.words;
  }

  // ---- the source, whole

  const sourceTitle = make("h2", {});
  const sourceAbout = make("p", { className: "about" });
  const sourceText = make("div", { className: "whole-source", tabIndex: 0 });
  sourceText.setAttribute("role", "region");
  sourceText.setAttribute("aria-label", "Text of the source");
  const sourceClose = make("button", { type: "button" }, "Close");
  sourceClose.setAttribute("data-close", "");
  const sourceDialog = make("dialog", { id: "source-dialog" }, sourceTitle, sourceAbout, sourceText, sourceClose);
  sourceDialog.setAttribute("aria-label", "Source document");
  document.body.append(sourceDialog);

  function showOpeners(article, id) {
    all(".source", article).forEach((section, index) => {
      if (one(".open-source", section)) return;
      const button = make("button", { type: "button", className: "open-source" }, "Open the whole source", ...(index ? [] : [" ", make("kbd", {}, "o")]));
      button.addEventListener("click", () => openSource(id, index));
      one(".address", section).append(button);
    });
  }

  async function openSource(id, index) {
    const reply = await ask(`/api/source/${id}/${index}`);
    if (!reply.ok) {
      let problem = { problem: "The source cannot be shown.", remedy: "" };
      try { problem = await reply.json(); } catch (error) { /* no body: the general words stay */ }
      return tell(problem.problem, problem.remedy, true);
    }
    const source = await reply.json();
    sourceTitle.textContent = source.title;
    sourceAbout.replaceChildren(...[source.publisher, source.date, source.path, source.address].filter(Boolean).map((text) => make("span", {}, text)));
    const left = (count, where) => count ? [make("p", { className: "fold" }, `… ${count} blocks ${where} are left out …`)] : [];
    const blocks = source.blocks.map((block) => {
      const text = make("p", {}, ...block.pieces.map((piece) => piece.isMatch ? make("mark", {}, piece.text) : piece.text));
      const row = make("div", { className: `source-block role-${block.role}${block.isPassage ? " passage-here" : ""}` });
      if (block.speaker) row.append(make("p", { className: "speaker" }, block.speaker));
      row.append(text);
      return row;
    });
    sourceText.replaceChildren(...(source.note ? [make("p", { className: "told" }, source.note)] : []), ...left(source.omitted[0], "before"), ...blocks, ...left(source.omitted[1], "after"));
    sourceDialog.showModal();
    const here = one("mark", sourceText) || one(".passage-here", sourceText);
    if (here) here.scrollIntoView({ block: "center" });
    sourceText.focus({ preventScroll: true });
  }
  keys.o = () => { const article = articles.get(state.item); if (article && one(".source", article)) openSource(state.item, 0); };

  // ---- the whole page

  function showBar() {
    const done = items.filter((item) => ["accepted", "disputed", "fixed", "waived"].includes(standing(item.id))).length;
    settled.textContent = `${done} of ${items.length} decided`;
    whoButton.textContent = who ? "as " + who : "who are you?";
    const edited = server.drafts.filter((draft) => draft.isEdited);
    const words = [];
    if (server.brokenAt) words.push(make("p", {}, make("b", {}, "The log has been tampered with"), ` at line ${server.brokenAt}.`));
    for (const draft of edited) words.push(make("p", {}, make("b", {}, draft.path), " has changed since it was checked. ", make("span", { className: "fix" }, "check again; decisions about unchanged words stay")));
    for (const draft of server.drafts.filter((draft) => draft.isGone)) words.push(make("p", {}, make("b", {}, draft.path), " is not where the check found it. ", make("span", { className: "fix" }, "this page shows it as it was checked; whether it was edited since cannot be said")));
    banner.replaceChildren(...words);
    banner.hidden = !words.length;
  }

  // The list of several drafts says how far each is.
  function showIndex() {
    const head = one(".index thead tr");
    if (!head) return;
    if (!one(".live-column", head)) for (const name of ["to settle", "signed"]) head.append(make("th", { scope: "col", className: "live-column" }, name));
    all(".index tbody tr").forEach((row, index) => {
      const draft = server.drafts[index];
      all(".live-column", row).forEach((cell) => cell.remove());
      const signed = draft.signedBy ? "✓ " + draft.signedBy : draft.isStale ? "edited since" : "–";
      for (const text of [String(draft.unsettled.length), signed]) row.append(make("td", { className: "live-column" }, text));
    });
  }

  function showDrafts() {
    showIndex();
    server.drafts.forEach((draft) => {
      const head = one(`#${draft.id} .masthead`);
      if (!head) return;
      let box = one(".signing", head);
      if (!box) { box = make("section", { className: "signing" }); box.setAttribute("aria-label", "Signature"); one(".verdicts", head).after(box); }
      const count = draft.unsettled.length;
      if (draft.signedBy) return box.replaceChildren(make("p", { className: "signed" }, "✓ Signed by ", make("b", {}, draft.signedBy), ` ${when(draft.signedAt)}, text sha256 ${draft.sha256.slice(0, 12)}`));
      const button = make("button", { type: "button", disabled: count > 0 }, "Sign off this text");
      button.addEventListener("click", () => act({ action: "sign-off", draft: draft.path, sha256: draft.sha256 }).then((done) => done && say("Signed")));
      const words = draft.isStale ? "The text has been edited since it was signed. " : "";
      box.replaceChildren(make("p", {}, words + (count ? `${count} ${count === 1 ? "error or warning" : "errors and warnings"} to settle before somebody can sign. ` : "Everything is settled. "), button));
      const next = one(".next-open", box) || make("button", { type: "button", className: "next-open quiet" }, "Next to settle");
      if (count) { next.addEventListener("click", () => select(draft.unsettled[0], { focus: true })); box.firstChild.append(" ", next); }
    });
  }

  function showChips() {
    for (const item of items) {
      const decision = standing(item.id);
      const isReopened = reviewOf(item.id).isReopened;
      for (const chip of all(`.chip[href="#${item.id}"]`)) {
        let mark = one(".decided", chip);
        if (decision === "open" && !isReopened) { mark?.remove(); chip.classList.remove("done"); continue; }
        if (!mark) { mark = make("span", { className: "decided" }); chip.append(mark); }
        mark.replaceChildren(make("span", { "aria-hidden": "true" }, isReopened ? "↺" : signs[decision]), make("span", { className: "vh" }, isReopened ? " open again" : " " + phrases[decision]));
        mark.title = isReopened ? "open again" : phrases[decision];
        chip.classList.toggle("done", ["disputed", "fixed", "waived"].includes(decision));
      }
    }
  }

  function showAll() {
    showBar();
    showDrafts();
    showChips();
    fill("decision");
    paint();
    showPanel();
  }

  hooks.selected = () => { forgetReason(); showPanel(); };
  addEventListener("focus", refresh);
  const help = one("#help dl");
  for (const [, label, key, meaning] of choices) help.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, `${label}: ${meaning}`));
  help.append(make("dt", {}, make("kbd", {}, "m")), make("dd", {}, "note, ", make("kbd", {}, "Ctrl"), " ", make("kbd", {}, "Enter"), " adds it"), make("dt", {}, make("kbd", {}, "u")), make("dd", {}, "undo your last decision on the item"));
  showAll();
})();
