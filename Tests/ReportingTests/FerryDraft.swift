import Documents
import Extraction
import Foundation
import TestSupport

/// The draft of the fixture: a story about an invented town, with its statements marked.
enum FerryDraft {
  static let path = "drafts/night-ferry.txt"

  /// Marked, in order: the words of every statement, then of its speaker where it has one.
  static let marks = marked(
    """
    Harbour council backs a night ferry despite doubts over its cost

    The harbour council of Elmsworth voted on Tuesday to run a ferry across the sound through the \
    night, ⟦the first such service since 1987⟧. ⟦The crossing takes 25 minutes⟧ and will be free \
    for people who work shifts at the hospital.

    “⟦We have waited eleven years for this,⟧” said ⟦Mara Lindqvist⟧, who chairs the transport \
    committee. “⟦Nobody on the island should have to choose between a shift and a bed.⟧” She told \
    the meeting that ⟦every second nurse of the hospital lives across the water⟧, and that the old \
    timetable had been written for a town which no longer exists.

    ⟦The line will cost 4.2 million crowns a year⟧, the Elmsworth Courier reported, citing \
    ⟦people close to the talks⟧. Critics say ⟦the boats are too old to be run around the clock⟧.

    The harbour master, Tobias Renn, was blunter. “⟦There is a case for closing the service \
    altogether, and I have made it in this room more often than I care to remember, with figures \
    from three winters, two audits and one very cold night on the pier,⟧” ⟦Renn⟧ said. “⟦It is the \
    cheapest bridge we will ever build,⟧” ⟦he⟧ added.

    “⟦I will resign before I sign this,⟧” ⟦Mayor Ines Okafor⟧ said during the debate, according to \
    the Courier. “⟦The numbers do not add up,⟧” ⟦one council member⟧ said afterwards. Residents on \
    the quay spoke of “⟦a lifeline⟧” all the same.

    “⟦A ferry is a bridge that goes home at night,⟧” ⟦Lindqvist⟧ said. The council sits again in \
    May.

    Listen to this article: 4 minutes. Subscribe to our newsletter for more.
    """)

  static let document: Document = {
    let file = InputFile(path: path, bytes: Array(marks.text.utf8))
    let documents = try? Readers.documents(of: file, as: "text")
    guard let document = documents?.first else { preconditionFailure("the fixture is readable") }
    return document
  }()

  private static func range(_ index: Int) -> TextRange { marks.ranges[index] }

  private static func cue(_ word: String, after range: TextRange) -> Cue? {
    let text = marks.text
    let rest = TextRange(range.end, min(range.end + 160, text.utf8.count))
    guard let found = text[rest].range(of: word) else { return nil }
    let start = rest.start + text[rest][..<found.lowerBound].utf8.count
    return Cue(range: TextRange(start, start + word.utf8.count), tone: .neutral)
  }

  private static func said(
    by speaker: Int, name: String?, kind: SpeakerKind, through outlet: String? = nil,
    cue word: String = "said", of words: Int
  ) -> Attribution {
    let mention = Mention(range: range(speaker), name: name, kind: kind)
    var chain = [
      Link(name: name ?? marks.text[range(speaker)], kind: kind, range: range(speaker))
    ]
    if let outlet {
      chain.append(Link(name: outlet, kind: .institution, range: range(speaker)))
    }
    return Attribution(
      speaker: mention, cue: cue(word, after: range(words)), chain: chain, how: .quotationThenCue,
      confidence: 0.97)
  }

  static let statements: [Statement] = [
    Statement(
      id: "s1",
      kind: .claim(
        Claim(status: .fact, dates: [TextRange(range(0).end - 4, range(0).end)])),
      spans: [range(0)], attribution: .nobody),
    Statement(
      id: "s2", kind: .claim(Claim(status: .fact)), spans: [range(1)], attribution: .nobody),
    Statement(
      id: "s3", kind: .quotation(.direct), spans: [range(2), range(4)],
      attribution: said(by: 3, name: "Mara Lindqvist", kind: .named, of: 2)),
    Statement(
      id: "s4", kind: .indirect, spans: [range(5)],
      attribution: said(by: 3, name: "Mara Lindqvist", kind: .pronoun, cue: "told", of: 2)),
    Statement(
      id: "s5", kind: .indirect, spans: [range(6)],
      attribution: said(
        by: 7, name: nil, kind: .bare, through: "Elmsworth Courier", cue: "reported", of: 6)),
    Statement(
      id: "s6", kind: .indirect, spans: [range(8)],
      attribution: Attribution(
        speaker: nil, cue: nil, chain: [], how: .hearsay, confidence: 0.8)),
    Statement(
      id: "s7", kind: .quotation(.direct), spans: [range(9)],
      attribution: said(by: 10, name: "Tobias Renn", kind: .named, of: 9)),
    Statement(
      id: "s8", kind: .quotation(.direct), spans: [range(11)],
      attribution: said(by: 12, name: "Tobias Renn", kind: .pronoun, cue: "added", of: 11)),
    Statement(
      id: "s9", kind: .quotation(.direct), spans: [range(13)],
      attribution: said(
        by: 14, name: "Ines Okafor", kind: .named, through: "Elmsworth Courier", of: 13)),
    Statement(
      id: "s10", kind: .quotation(.direct), spans: [range(15)],
      attribution: said(by: 16, name: nil, kind: .described, of: 15)),
    Statement(
      id: "s11", kind: .quotation(.partial), spans: [range(17)],
      attribution: Attribution(
        speaker: nil, cue: nil, chain: [], how: .precedingSubject, confidence: 0.7)),
    Statement(
      id: "s12", kind: .quotation(.direct), spans: [range(18)],
      attribution: said(by: 19, name: "Mara Lindqvist", kind: .named, of: 18)),
  ]

  static func statement(_ id: String) -> Statement {
    guard let found = statements.first(where: { $0.id == id }) else {
      preconditionFailure("the fixture has \(id)")
    }
    return found
  }

  /// Cut after a full stop, which is enough for this draft.
  static let sentences: [TextRange] = document.blocks.flatMap { block in
    var sentences: [TextRange] = []
    var start = block.range.start
    let bytes = Array(marks.text.utf8)
    for offset in block.range.start..<block.range.end
    where bytes[offset] == 0x2E && (offset + 1 == block.range.end || bytes[offset + 1] != 0x32) {
      sentences.append(TextRange(start, offset + 1))
      start = min(offset + 2, block.range.end)
      while start < block.range.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    if start < block.range.end { sentences.append(TextRange(start, block.range.end)) }
    return sentences
  }

  static let analysis = Analysis(statements: statements, sentences: sentences, markFaults: [])
}
