"""How fast a large report is in the browser: `speed.py VERBATIM [ITEMS]` prints a line of figures for each size."""

import statistics
import sys
import time

from desk import COUNCIL, Desk, browser, until

# Runs an action and waits until the browser has painted what it did; milliseconds.
TIMED = """(act) => new Promise((done) => {
  const begun = performance.now();
  eval(act);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
})"""


def press(key):
    return f"document.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true }}))"


def choose(name, value):
    return f"""{{ const select = document.querySelector('#f-{name}'); select.value = '{value}';
      select.dispatchEvent(new Event('change')); }}"""


def figures(chromium, made, count):
    made.write("long.txt", "\n\n".join(
        f"“At the handover in May we had inspected {number} of the 127 joints,” said Tobias Wray." for number in range(count)) + "\n")
    begun = time.monotonic()
    address = made.report("long", "long.txt", "-c", COUNCIL / "sources", "--no-cache")
    checked = time.monotonic() - begun
    size = (made.folder / "long.html").stat().st_size
    # The page's own policy forbids eval; the measuring context does not ask it.
    context = chromium.new_context(viewport={"width": 1500, "height": 1000}, bypass_csp=True)
    page = context.new_page()
    begun = time.monotonic()
    page.goto(address)
    until(page, "!!document.querySelector('.item.current')", "an item is open")
    loaded = time.monotonic() - begun
    keys = [page.evaluate(TIMED, press("j")) for _ in range(60)]
    filters = [page.evaluate(TIMED, choose("verdict", value)) for value in ("verified", "", "contradicted", "")]
    heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
    items = page.locator(".item").count()
    context.close()
    return (f"{items} items: {size / 1e6:.1f} MB, {size / items * 100 / 1e6:.2f} MB per 100; checked and written in {checked:.1f} s; "
            f"opened in {loaded:.1f} s; j {statistics.median(keys):.0f} ms (slowest {max(keys):.0f}); "
            f"filter {statistics.median(filters):.0f} ms (slowest {max(filters):.0f}); {heap:.0f} MB of script memory")


def main():
    made = Desk(sys.argv[1])
    with browser() as chromium:
        for count in [int(word) for word in sys.argv[2:]] or [100, 2_000]:
            print(figures(chromium, made, count), flush=True)


main()
