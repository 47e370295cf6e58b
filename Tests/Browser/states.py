"""A page of each state that a report can be in."""

from desk import COUNCIL

# What a page of 450 items has 450 times: axe-core needs to see some of each only.
REPEATED = {"huge": [".row:nth-child(n+30)", ".tile:nth-child(n+60)"]}


def states(made):
    """A page of each state that a report can be in."""
    sources = COUNCIL / "sources"
    draft = "flood-wall.md"
    made.write(draft, (COUNCIL / "drafts" / draft).read_text())
    waived = "waived.md"
    made.write(waived, (COUNCIL / "drafts" / draft).read_text())
    made.run("waive", waived, "changed-number", "--reason", "known to the desk", "--initials", "NC")
    made.write("empty.txt", "One word after another, and nobody says a thing.\n")
    made.write("clean.txt", "The hall\n\nMarch 5, 2026\n\n“At the handover in May we had inspected 38 of the 127 joints,” said Tobias Wray.\n")
    made.write("broken/ok.html", "<p>“The wall is sound,” said Anna Bell.</p>")
    made.write("broken/bad.xml", "<TEI><text><body><p>“The wall is")
    made.write("said.txt", "“The wall is not sound,” said Anna Bell. “It may fall before winter,” he said.\n")
    made.write("two/one.html", "<title>One</title><p>“The wall is sound and will stand for a hundred years,” said Anna Bell.</p>")
    made.write("two/other.html", "<title>Other</title><p>“The wall is sound and will stand for a thousand years,” said Anna Bell.</p>")
    made.write("several.txt", "“The wall is sound and will stand for a hundred years,” said Anna Bell.\n")
    made.write("nobody.txt", "“Nothing of the kind was ever agreed with the council by us or by anybody,” said Ruth Ellery. “The council has been warned in September and did nothing about the wall,” she said, according to the Ostlow Mercury.\n")
    made.write("long.txt", "\n\n".join(f"“At the handover in May we had inspected {number} of the 127 joints,” said Tobias Wray." for number in range(2, 452)) + "\n")
    return {
        "altered": made.report("altered", draft, "-c", sources),
        "no-corpus": made.report("no-corpus", draft),
        "empty": made.report("empty", "empty.txt", "-c", sources),
        "clean": made.report("clean", "clean.txt", "-c", sources),
        "incomplete": made.report("incomplete", "said.txt", "-c", "broken"),
        "several-sources": made.report("several-sources", "several.txt", "-c", "two"),
        "several-drafts": made.report("several-drafts", draft, "said.txt", "empty.txt", "-c", sources),
        "not-found": made.report("not-found", "nobody.txt", "-c", sources),
        "huge": made.report("huge", "long.txt", "-c", sources),
        "waived": made.report("waived", waived, "-c", sources),
        "redacted": made.report("redacted", draft, "-c", sources, "--redact"),
    }
