"""A checker's day in a real browser: `scenarios.py VERBATIM` prints a line for each scenario, `ok` or `not ok`."""

import json
import os
import shutil
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from html import escape
from pathlib import Path

import desk as support
from desk import Desk, Watch, accessible, browser, data_of, hold, until
from states import REPEATED, states

MALICIOUS = Path(os.environ.get("VERBATIM_SAMPLES", "/work/shared/samples")) / "malicious"

ATTACKS = [
    "<script>window.__owned=1</script>", "</script><img src=x onerror=window.__owned=1>", "\" onmouseover=\"window.__owned=1",
    "'><svg onload=window.__owned=1>", "javascript:window.__owned=1", "]]><!--", "{{{style}}}", "\u2028\u2029",
    "\u202egnp.exe\u2066", "<iframe srcdoc='<script>parent.__owned=1</script>'>", "<style>*{display:none}</style>",
    "<base href=http://127.0.0.1:9/>", "<link rel=stylesheet href=http://127.0.0.1:9/x.css>", "&lt;script&gt;", "-->",
]


def scenario_every_state_is_accessible_in_both_schemes(chromium, made):
    context = chromium.new_context(color_scheme="light", viewport={"width": 1500, "height": 1000})
    for name, address in states(made).items():
        watch = Watch(context)
        page = watch.open(address)
        accessible(page, f"{name} light", REPEATED.get(name, ()))
        page.emulate_media(color_scheme="dark")
        accessible(page, f"{name} dark", REPEATED.get(name, ()))
        watch.clean(name)
        page.close()
    context.close()


def scenario_a_phone_shows_the_text_then_a_sheet(chromium, made):
    address = made.report("phone", support.COUNCIL / "drafts" / "flood-wall.md", "-c", support.COUNCIL / "sources")
    for scheme in ("light", "dark"):
        context = chromium.new_context(color_scheme=scheme, viewport={"width": 390, "height": 800}, has_touch=True)
        watch = Watch(context)
        page = watch.open(address)
        hold(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the phone")
        hold(not page.locator(".item.current").count(), "the sheet waits for a tap")
        page.locator(".m.error").first.tap()
        hold(page.locator(".item.current").is_visible(), "a tap opens the sheet")
        accessible(page, f"phone {scheme}")
        page.locator(".item.current [data-do=close]").tap()
        hold(not page.locator(".item.current").count(), "the sheet closes")
        watch.clean("phone")
        context.close()


def scenario_the_report_is_walked_by_keyboard(chromium, made):
    address = made.report("keys", support.COUNCIL / "drafts" / "flood-wall.md", "-c", support.COUNCIL / "sources")
    context = chromium.new_context(viewport={"width": 1500, "height": 1000})
    watch = Watch(context)
    page = watch.open(address)
    items = data_of(page)
    current = lambda: page.evaluate("document.querySelector('.item.current')?.id")
    by_id = {item["id"]: item for item in items}
    hold(by_id[current()]["style"] == "error", "the first error is open")
    first = current()
    page.keyboard.press("J")
    hold(by_id[current()]["style"] == "error" and current() != first, "J goes to the next error")
    page.keyboard.press("K")
    hold(current() == first, "K goes back")
    for _ in items:
        page.keyboard.press("j")
    hold(current() == first, "j walks once around")
    page.keyboard.press("k")
    hold(current() != first, "k walks back")
    page.keyboard.press("e")
    hold(page.evaluate("document.activeElement.classList.contains('item')"), "e goes to the evidence")
    page.keyboard.press("Escape")
    hold(page.evaluate("document.activeElement.classList.contains('m')"), "Escape goes back to the text")
    page.keyboard.press("n")
    hold(page.evaluate("document.activeElement.classList.contains('ln')"), "n goes to the next paragraph")
    page.keyboard.press("g")
    hold(page.evaluate("document.activeElement.classList.contains('tile')"), "g goes to the map")
    page.keyboard.press("h")
    hold("show=errors" in page.url, "h cycles what is lit, and the address says so")
    page.keyboard.press("?")
    hold(page.locator("#help[open]").count() == 1, "? shows the keys")
    accessible(page, "help")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    hold(page.locator("#page[open]").count() <= 1, "r explains the rule")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    hold(page.evaluate("document.activeElement.id") == "f-rule", "/ goes to the filter")
    accessible(page, "filters")
    page.select_option("#f-verdict", "contradicted")
    hold("verdict=contradicted" in page.url, "a filter is in the address")
    hold(all(by_id[c]["verdict"] == "contradicted" for c in page.evaluate(
        "[...document.querySelectorAll('.chip')].filter(c => c.offsetParent).map(c => c.getAttribute('href').slice(1))")),
        "only what the filter lets through is shown")
    page.reload()
    hold(page.locator("#f-verdict").input_value() == "contradicted", "the address brings the filter back")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("x")
    hold("Correction request" in page.evaluate("navigator.clipboard.readText()"), "x copies a correction request")
    page.keyboard.press("y")
    link = page.evaluate("navigator.clipboard.readText()")
    other = context.new_page()
    other.goto(link)
    hold(other.evaluate("document.querySelector('.item.current')?.id") == current(), "y copies a link to the item")
    watch.clean("keys")
    context.close()


def scenario_the_report_reads_without_javascript(chromium, made):
    address = made.report("bare", support.COUNCIL / "drafts" / "flood-wall.md", "-c", support.COUNCIL / "sources")
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1500, "height": 1000})
    watch = Watch(context)
    page = watch.open(address)
    hold(page.locator(".item").count() == page.locator(".item:visible").count(), "all evidence stands open")
    page.locator(".chip").first.click()
    hold("#i-" in page.url, "a chip is a link")
    watch.clean("without JavaScript")
    context.close()


def scenario_a_pass_by_mouse(chromium, made):
    with made.workbench(made.council()) as address:
        context = chromium.new_context(viewport={"width": 1500, "height": 1000}, accept_downloads=True)
        watch = Watch(context, allowed=["409", "422"])
        page = watch.open(address)
        page.wait_for_selector(".decide")
        hold("token" not in page.url, "the key leaves the address")
        page.click("#b-who")
        accessible(page, "who are you")
        page.fill("#who", "AB")
        page.click("#who-dialog button[type=submit]")
        first = page.evaluate("document.querySelector('.item.current').id")
        page.click(".decide [data-decision=accepted]")
        page.wait_for_selector(".stands[data-decision=accepted]")
        page.fill("#reason", "the minutes say so")
        page.click(".decide [data-decision=waived]")
        page.wait_for_selector(".stands[data-decision=waived]")
        hold("the minutes say so" in page.locator(".stands").text_content(), "the reason stands there")
        page.locator(".item.current .work > summary").click()
        page.locator(".item.current .checklist input").first.check()
        until(page, "document.querySelector('.item.current .work > summary').textContent.includes('1 of')", "the list counts")
        page.locator(".noting > summary").click()
        page.fill("#note", "<b>ask</b> the clerk")
        page.select_option("#audience", "author")
        page.click(".noteline button")
        page.wait_for_selector(".notes li")
        hold("<b>ask</b>" in page.locator(".notes li").text_content(), "a note is text")
        page.locator(".item.current .open-source").first.click()
        page.wait_for_selector("#source-dialog[open] mark")
        hold(page.locator("#source-dialog .source-block").count() > 3, "the source is whole")
        accessible(page, "source")
        page.click("#source-dialog [data-close]")
        accessible(page, "workbench light")
        page.reload()
        page.wait_for_selector(".decide")
        page.goto(page.url.split("#")[0] + "#" + first)
        page.wait_for_selector(f"#{first}.current .stands[data-decision=waived]")
        hold(page.locator(".notes li").count() == 1, "a note survives a reload")
        page.click("text=Export")
        with page.expect_download() as saved:
            page.click("text=Memo to the author")
        hold("ask" in Path(saved.value.path()).read_text(), "the memo has the note")
        watch.clean("by mouse")
        context.close()
        dark = chromium.new_context(color_scheme="dark", viewport={"width": 1500, "height": 1000})
        watch = Watch(dark)
        page = watch.open(address)
        page.wait_for_selector(".decide")
        accessible(page, "workbench dark")
        watch.clean("dark")
        dark.close()


def settle(page):
    """Settles whatever keeps the text from being signed, by keyboard."""
    for _ in range(60):
        if page.locator(".signing button:has-text('Sign off')").is_enabled():
            return
        page.click(".next-open")
        before = page.locator(".next-open").count() and page.locator(".signing").text_content()
        page.keyboard.press("d")
        until(page, "(was) => document.querySelector('.signing').textContent !== was", "one less to settle", before)
    hold(False, "items cannot be settled")


def scenario_a_pass_by_keyboard_to_the_signature_and_on(chromium, made):
    run = made.council()
    with made.workbench(run) as address:
        context = chromium.new_context(viewport={"width": 1500, "height": 1000})
        watch = Watch(context, allowed=["409", "422"])
        page = watch.open(address)
        page.wait_for_selector(".decide")
        page.keyboard.press("a")
        page.wait_for_selector("#who-dialog[open]")
        page.keyboard.type("CD")
        page.keyboard.press("Enter")
        page.wait_for_selector(".stands[data-decision=accepted]")
        page.keyboard.press("u")
        page.wait_for_selector(".stands[data-decision=open]")
        page.keyboard.press("w")
        hold(page.evaluate("document.activeElement.id") == "reason", "waiving asks why")
        page.keyboard.type("agreed with the editor")
        page.keyboard.press("Enter")
        page.wait_for_selector(".stands[data-decision=waived]")
        page.keyboard.press("Escape")
        page.keyboard.press("m")
        page.keyboard.type("only for us")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".notes li")
        page.keyboard.press("Escape")
        page.keyboard.press("o")
        page.wait_for_selector("#source-dialog[open]")
        page.keyboard.press("Escape")
        settle(page)
        page.locator(".signing button:has-text('Sign off')").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".signed")
        hold("CD" in page.locator(".signed").text_content(), "the signature names who signed")
        accessible(page, "signed")
        decided = page.locator(".chip .decided").count()

        # An edit: the signature is stale, the decisions about the other words stay.
        text = (made.folder / "flood-wall.md").read_text()
        made.write("flood-wall.md", text.replace("The wall has 127 joints.", "The long wall has 127 joints in all."))
        page.evaluate("dispatchEvent(new Event('focus'))")
        page.wait_for_selector("#live-banner:not([hidden])")
        with page.expect_navigation():
            page.click("#b-recheck")
        page.wait_for_selector(".signing")
        until(page, "document.querySelector('.signing')?.textContent.includes('edited since it was signed')", "the signature is stale")
        hold(page.locator(".chip .decided").count() >= decided - 1, "decisions about unchanged words stay")
        hold("long wall" in page.locator(".galley").text_content(), "the new text is shown")
        watch.clean("by keyboard")
        context.close()
    listed = made.run("review", "list", run).stdout
    hold("disputed\tCD" in listed, "the terminal sees the same decisions")
    hold("whole" in made.run("review", "status", run).stdout, "the log is whole")


def scenario_two_tabs_are_shown_both(chromium, made):
    with made.workbench(made.council()) as address:
        context = chromium.new_context(viewport={"width": 1500, "height": 1000})
        tabs = []
        for name in ("AB", "CD"):
            watch = Watch(context, allowed=["409"])
            page = watch.open(address)
            page.wait_for_selector(".decide")
            page.click("#b-who")
            page.fill("#who", name)
            page.keyboard.press("Enter")
            tabs.append((watch, page))
        (first, one), (second, other) = tabs
        one.click(".decide [data-decision=accepted]")
        one.wait_for_selector(".stands[data-decision=accepted]")
        other.click(".decide [data-decision=disputed]")
        other.wait_for_selector(".conflict:not([hidden])")
        told = other.locator(".conflict").text_content()
        hold("accepted, by AB" in told and "disputed, by CD" in told, f"both are shown: {told}")
        accessible(other, "conflict")
        other.click("text=Put mine on top")
        other.wait_for_selector(".stands[data-decision=disputed]")
        first.clean("first tab")
        second.clean("second tab")
        context.close()


def scenario_a_waiver_goes_beside_the_draft_and_away_again(chromium, made):
    run = made.council()
    sidecar = made.folder / "flood-wall.md.verbatim.yml"
    with made.workbench(run) as address:
        context = chromium.new_context(viewport={"width": 1500, "height": 1000})
        watch = Watch(context)
        page = watch.open(address)
        page.wait_for_selector(".decide")
        page.click("#b-who")
        page.fill("#who", "EF")
        page.keyboard.press("Enter")
        item = page.evaluate("document.querySelector('.item.current').id")
        hold(not page.locator("#waiver").is_visible(), "nothing is offered before somebody waives")
        page.keyboard.press("w")
        page.keyboard.type("agreed: with “the editor”")
        page.keyboard.press("Tab")
        hold(page.evaluate("document.activeElement.id") == "waiver", "the offer is the next stop")
        page.keyboard.press("Space")
        accessible(page, "a waiver is offered")
        page.keyboard.press("Enter")
        page.wait_for_selector(".stands .written")
        hold("agreed: with “the editor”" in sidecar.read_text() and "EF" in sidecar.read_text(), "it stands beside the draft")
        with page.expect_navigation():
            page.click("#b-recheck")
        page.wait_for_selector(".decide")
        page.goto(page.url.split("#")[0] + "#" + item)
        page.wait_for_selector(f"#{item}.current .finding .standing")
        hold("EF" in page.locator(f"#{item} .standing").first.text_content(), "the check honours it, and says who answers for it")
        page.keyboard.press("u")
        page.wait_for_selector(".stands[data-decision=open]")
        hold(not sidecar.exists(), "undo takes it away")
        log = made.run("review", "export", run, "log").stdout
        hold('"areThere":true' in log and '"areThere":false' in log, "the log has both")
        watch.clean("waiver")
        context.close()


def scenario_a_saved_run_opens_without_its_files(chromium, made):
    text = (support.COUNCIL / "drafts" / "flood-wall.md").read_text()
    made.write("flood-wall.md", text)
    for source in (support.COUNCIL / "sources").iterdir():
        if source.is_file():
            made.write(f"sources/{source.name}", source.read_bytes())
    run = made.saved("flood-wall.md", "sources")
    transcript = made.folder / "sources" / "transcript-2026-01-27.xml"
    whole = transcript.read_text()
    with made.workbench(run) as address:
        context = chromium.new_context(viewport={"width": 1500, "height": 1000})
        watch = Watch(context, allowed=["422"])
        page = watch.open(address)
        page.wait_for_selector(".decide")
        hold(not page.locator("#live-banner").is_visible(), "nothing has changed")
        transcript.write_text(whole.replace("<body>", "<body><p>Later.</p>", 1))
        page.keyboard.press("o")
        page.wait_for_selector("#source-dialog[open] mark")
        hold("changed since the check" in page.locator("#source-dialog .told").text_content(), "a changed source is said")
        accessible(page, "changed source")
        page.keyboard.press("Escape")
        made.write("flood-wall.md", text + "\nOne more line.\n")
        page.evaluate("dispatchEvent(new Event('focus'))")
        until(page, "document.querySelector('#live-banner').textContent.includes('has changed since it was checked')", "an edit is said")
        shutil.rmtree(made.folder / "sources")
        (made.folder / "flood-wall.md").unlink()
        page.reload()
        page.wait_for_selector(".decide")
        hold("is not where the check found it" in page.locator("#live-banner").text_content(), "a draft that is gone is said")
        hold("127 joints" in page.locator(".galley").text_content(), "the run is shown as it was saved")
        page.keyboard.press("o")
        until(page, "!!document.querySelector('#told')?.textContent.includes('in no corpus of this run any more')", "a source that is gone is said")
        page.click("#b-recheck")
        until(page, "!!document.querySelector('#told')?.textContent.includes('is not where')", "a check without sources is not made")
        accessible(page, "files are gone")
        watch.clean("without files")
        context.close()


def scenario_without_the_key_nothing_is_shown(chromium, made):
    with made.workbench(made.council()) as address:
        context = chromium.new_context()
        watch = Watch(context, allowed=["403"])
        for bare in (address.split("#")[0], address[:-32] + "0" * 32):
            page = watch.open(bare)
            until(page, "!document.querySelector('#shell-state').textContent.includes('Opening')", "the shell says what is missing")
            hold("Chandler" not in page.content(), "no word of the run without the key")
            accessible(page, "shell")
        watch.clean("no key")
        context.close()


def scenario_hostile_texts_run_nothing_and_load_nothing(chromium, made):
    said = " ".join(ATTACKS)
    quotes = "\n\n".join(f"“We have it from the minutes {attack} and that is all,” said Ann {attack} Bell." for attack in ATTACKS)
    made.write("hostile.txt", quotes)
    escaped = said.replace("&", "&amp;").replace("<", "&lt;")
    made.write("bad/source.html", f"<title>{escaped}</title><meta name=author content=\"{escaped.replace(chr(34), '&quot;')}\">" + "".join(
        f"<p>“We have it from the minutes {a.replace('&', '&amp;').replace('<', '&lt;')} and that is not all,” said Ann Bell.</p>" for a in ATTACKS))
    made.write("bad/raw.html", "<p>“We have it from the minutes and that is all,” said Ann Bell.</p>" + said)
    made.write("hostile.html", "<h1>" + said + "</h1><p>“We have it,” said Ann Bell.</p>" + said)
    # Names of files reach the page, too.
    named = "a'\"><img src=x onerror=window.__owned=1>\n::error::b.txt"
    made.write(named, quotes)
    made.write("bad/" + named.replace(".txt", ".html"), "<p>“We have it from the minutes and that is all of it,” said Ann Bell.</p>")
    address = made.report("hostile", "hostile.txt", "hostile.html", named, "-c", "bad")
    run = made.saved("hostile.txt", made.folder / "bad")
    context = chromium.new_context(viewport={"width": 1500, "height": 1000})
    harmless(context, address, "hostile report")
    with made.workbench(run) as address:
        watch = Watch(context)
        page = watch.open(address)
        page.wait_for_selector(".decide")
        intact(page)
        page.keyboard.press("o")
        page.wait_for_selector("#source-dialog[open]")
        intact(page)
        watch.clean("hostile workbench")
    context.close()


def scenario_every_malicious_sample_runs_nothing_and_loads_nothing(chromium, made):
    """Each file of the catalogue as a draft, and as a source whose own words are quoted."""
    if not MALICIOUS.exists():
        return "skipped: the catalogue of malicious files does not lie beside the project"
    entries = [json.loads(line) for line in (MALICIOUS / "manifest.jsonl").read_text().splitlines()]
    # The others are made by the readers' tests: they are about folders, devices and sizes.
    files = [MALICIOUS / entry["file"] for entry in entries if entry.get("file") and (MALICIOUS / entry["file"]).exists()]
    for file in files:
        made.write(f"catalogue/{file.name}", file.read_bytes())
    large = [file for file in files if file.stat().st_size > 50_000]
    small = [file for file in files if file not in large]
    groups = [small[start:start + 40] for start in range(0, len(small), 40)] + [[file] for file in large]
    context = chromium.new_context(viewport={"width": 1500, "height": 1000})
    for number, group in enumerate(groups):
        address = made.report(f"drafts-{number}", *[f"catalogue/{file.name}" for file in group])
        harmless(context, address, f"{group[0].name} and {len(group) - 1} more as drafts")
    made.write("quoting.html", "".join(f"<p>“{escape(words)},” said Ann Bell.</p>" for words in quotable(made, files)))
    address = made.report("sources", "quoting.html", "-c", "catalogue")
    page = harmless(context, address, "the catalogue as sources")
    hold(page.locator(".source").count() > 50, "the words of the sources are shown")
    context.close()
    return f"{len(files)} files, {len(groups) + 1} pages"


def quotable(made, files):
    """A few of each file's own words, as verbatim reads them."""
    read = made.run("read", *[f"catalogue/{file.name}" for file in files], "-f", "jsonl").stdout
    for line in read.splitlines():
        blocks = json.loads(line)["text"].splitlines()[:5]
        yield from (" ".join(words[:14]) for block in blocks if len(words := block[:400].split()) > 3)


def harmless(context, address, name):
    """The page does nothing that a page of this house does not, walked item by item."""
    watch = Watch(context)
    page = watch.open(address)
    intact(page)
    for _ in range(min(40, len(data_of(page)))):
        page.keyboard.press("j")
    watch.clean(name)
    return page


def intact(page):
    hold(page.evaluate("window.__owned") is None, "something ran")
    strange = page.evaluate("document.querySelectorAll('img, iframe, object, embed, base, form[action], link, style ~ style, body style').length")
    hold(strange == 0, f"{strange} elements that no template has")
    hold(page.evaluate("[...document.querySelectorAll('*')].every(e => [...e.attributes].every(a => !a.name.startsWith('on') && !/^\\s*javascript:/i.test(a.value) || a.name === 'title' || a.name === 'aria-label'))"),
         "an attribute that runs")
    hold(page.locator("main").is_visible(), "the page is still shown")
    hold(not page.locator(".galley").count() or page.locator(".galley").first.is_visible(), "the text is still shown")


def attempt(name):
    """A line that tells how a scenario ended."""
    begun = time.monotonic()
    made = Desk(sys.argv[1])
    try:
        with browser() as chromium:
            told = globals()[name](chromium, made)
        return f"ok {name} {time.monotonic() - begun:.1f} s {told or ''}"
    except Exception as error:  # every scenario is tried, whatever became of the others
        place = traceback.extract_tb(error.__traceback__)
        line = next((frame.lineno for frame in reversed(place) if frame.filename == __file__), 0)
        return f"not ok {name} line {line}: {str(error)[:600]}"


def main():
    names = [name for name in support.scenario_names(sys.modules[__name__])
             if not sys.argv[2:] or any(word in name for word in sys.argv[2:])]
    # Much of a scenario is waiting for a page: two at a time, the longest first.
    names.sort(key=lambda name: "every" not in name)
    with ProcessPoolExecutor(max_workers=2) as pool:
        for line in pool.map(attempt, names):
            print(line, flush=True)


if __name__ == "__main__":
    main()
