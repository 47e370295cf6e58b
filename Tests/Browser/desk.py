"""What the browser tests share: the program, files to look at, a browser that notices every fault."""

import json
import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
COUNCIL = PROJECT / "corpora" / "council"

# WCAG 2.2 at A and AA.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


class Fault(Exception):
    """Something that must hold does not."""


def hold(condition, what):
    if not condition:
        raise Fault(what)


class Desk:
    """A folder of drafts and sources, and the program."""

    def __init__(self, binary):
        self.binary = str(Path(binary).resolve())
        self.holder = tempfile.TemporaryDirectory(prefix="verbatim-browser-")
        self.folder = Path(self.holder.name)

    def write(self, path, text):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return place

    def run(self, *arguments):
        return subprocess.run(
            [self.binary, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, check=False)

    def report(self, name, *arguments):
        """A page of a check with these arguments."""
        page = self.folder / f"{name}.html"
        outcome = self.run("check", *arguments, "-f", f"html={page}")
        hold(page.exists(), f"no page for {name}: {outcome.stderr}")
        return page.as_uri()

    def council(self):
        """The sample draft beside its sources, as a run to review."""
        text = (COUNCIL / "drafts" / "flood-wall.md").read_text()
        self.write("flood-wall.md", text)
        return self.saved("flood-wall.md", COUNCIL / "sources")

    def saved(self, draft, sources):
        run = self.folder / "run.json"
        for old in self.folder.glob("run.*"):
            old.unlink()
        self.run("check", draft, "-c", sources, "-f", f"json={run}")
        hold(run.exists(), "no saved run")
        return run

    @contextmanager
    def workbench(self, run):
        """The server, for as long as the block runs; gives its address."""
        server = subprocess.Popen(
            [self.binary, "review", str(run)], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        try:
            address = server.stdout.readline().strip()
            hold(address.startswith("http://127.0.0.1:"), f"no address: {address}")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


class Watch:
    """A page that keeps count of what must not happen."""

    def __init__(self, context, allowed=()):
        self.page = context.new_page()
        self.faults = []
        # A refusal that the test provokes is logged by the browser as an error.
        self.expected = list(allowed)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _console(self, message):
        if message.type in ("error", "warning") and not any(word in message.text for word in self.expected):
            self.faults.append(f"console: {message.text}")

    def _dialog(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        if not request.url.startswith(self.origin) and not request.url.startswith(("blob:" + self.origin)):
            self.faults.append(f"request: {request.url[:200]}")

    def open(self, address):
        if address.startswith("file:"):
            self.origin = address
        else:
            self.origin = "/".join(address.split("/")[:3]) + "/"
        self.page.goto(address)
        return self.page

    def clean(self, where):
        hold(not self.faults, f"{where}: " + "; ".join(self.faults[:5]))


def until(page, script, what, arg=None):
    """Waits for a script to be true. Playwright's own wait evaluates a string, which the page's policy forbids."""
    for _ in range(200):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(50)
    raise Fault(f"never: {what}")


def accessible(page, where, without=()):
    """Nothing for axe-core to find at AA. From the top: what the bar half covers counts as too small to hit."""
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    context = {"include": [["html"]], "exclude": [[selector] for selector in without]} if without else None
    found = Axe().run(page, context=context, options=RULES).response["violations"]
    told = [f"{v['id']} {v['nodes'][0]['html'][:120]}" for v in found]
    hold(not told, f"{where}: axe: " + "; ".join(told))


@contextmanager
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


def scenario_names(module):
    return [name for name in dir(module) if name.startswith("scenario_")]


def data_of(page):
    return json.loads(page.locator("#data").text_content())["items"]
