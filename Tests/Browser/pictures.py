"""Pictures of the report and the workbench, for reports/sample/pictures: `pictures.py VERBATIM FOLDER`."""

import sys
from pathlib import Path

from desk import COUNCIL, Desk, browser
from states import states


def take(context, address, place, prepare=None, full=False):
    page = context.new_page()
    page.goto(address)
    if prepare:
        prepare(page)
    page.wait_for_timeout(100)
    page.screenshot(path=place, full_page=full)
    page.close()


def select(words):
    """Opens the first item of that verdict."""

    def prepare(page):
        chips = page.locator(f".chip:has-text('{words}')")
        if chips.count():
            chips.first.click()

    return prepare


def named(page):
    page.wait_for_selector(".decide")
    page.click("#b-who")
    page.fill("#who", "NC")
    page.keyboard.press("Enter")


def decided(page):
    named(page)
    for key in "ad":
        page.keyboard.press("J")
        page.keyboard.press(key)
        page.wait_for_selector(".stands:not([data-decision=open])")
    page.keyboard.press("J")


def settled(page):
    page.locator(".chip.settled").first.click()


def waiving(page):
    named(page)
    page.keyboard.press("w")
    page.keyboard.type("agreed with the editor, 4 February")
    page.check("#waiver")


def opened(page):
    named(page)
    page.keyboard.press("o")
    page.wait_for_selector("#source-dialog[open] mark")


def main():
    made, folder = Desk(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    pages = states(made)
    wide = {"width": 1280, "height": 800}
    with browser() as chromium:
        for scheme in ("light", "dark"):
            context = chromium.new_context(color_scheme=scheme, viewport=wide, reduced_motion="reduce")
            take(context, pages["altered"], folder / f"report-{scheme}.png")
            context.close()
        context = chromium.new_context(viewport=wide, reduced_motion="reduce")
        take(context, pages["altered"], folder / "report-altered.png", select("changed-"))
        for name in ("no-corpus", "incomplete", "empty", "clean", "several-sources", "several-drafts", "not-found", "huge", "waived"):
            take(context, pages[name], folder / f"report-{name}.png", settled if name == "waived" else None)
        context.close()
        paper = chromium.new_context(viewport={"width": 800, "height": 1130})
        page = paper.new_page()
        page.emulate_media(media="print")
        page.goto(pages["altered"])
        page.screenshot(path=folder / "report-print.png")
        paper.close()
        phone = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
        take(phone, pages["altered"], folder / "report-phone.png", lambda page: page.locator(".m.error").first.click())
        phone.close()
        with made.workbench(made.council()) as address:
            context = chromium.new_context(viewport=wide, reduced_motion="reduce")
            take(context, address, folder / "workbench-light.png", decided)
            take(context, address, folder / "workbench-waiver.png", waiving)
            take(context, address, folder / "workbench-source.png", opened)
            context.close()
            context = chromium.new_context(color_scheme="dark", viewport=wide, reduced_motion="reduce")
            take(context, address, folder / "workbench-dark.png", named)
            context.close()


main()
