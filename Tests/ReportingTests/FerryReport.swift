import Documents
import Extraction
import Indexing
import Matching
import Pipeline
import TestSupport

/// The hand-built report that the tests of this target render.
enum FerryReport {
  static let report = Report(
    drafts: [draft], corpus: corpus, findings: [], problems: [])

  static let corpus = CorpusSummary(
    folders: ["corpora/elmsworth"],
    documents: [FerrySources.minutes, FerrySources.interview, FerrySources.unused],
    passageCount: 61)

  static let draft = DraftReport(
    document: FerryDraft.document, analysis: FerryDraft.analysis,
    comparisons: FerryDraft.statements.map { statement in
      let isFound = statement.id != "s12"
      return Comparison(
        draft: FerryDraft.document, statement: statement,
        evidence: isFound ? evidence[statement.id].map { [$0] } ?? [] : [],
        nearest: isFound ? nil : evidence[statement.id],
        differences: evidence[statement.id].map(differences) ?? [], isSupported: true)
    },
    findings: findings)

  private static func differences(_ evidence: Evidence) -> [Difference] {
    evidence.edits.filter { $0.kind != .same }.map {
      Difference(kind: .wording, draft: $0.draft, source: $0.source)
    }
  }

  static let evidence: [String: Evidence] = [
    "s1": FerrySources.evidence(
      for: FerryDraft.statement("s1"), at: "/TEI/text/body/div[2]/u[1]", speaker: "The Clerk",
      score: 0.6,
      "The Clerk reminded members that ⟦the last night service was withdrawn in 1978⟧, after the winter in which the sound froze."
    ),
    "s2": FerrySources.evidence(
      for: FerryDraft.statement("s2"), at: "/TEI/text/body/div[2]/u[2]", speaker: "The Clerk",
      "⟦The crossing takes 25 minutes⟧ in calm water."),
    "s3": FerrySources.evidence(
      for: FerryDraft.statement("s3"), at: "/TEI/text/body/div[3]/u[4]",
      speaker: "Mara Lindqvist", score: 0.95,
      "Thank you, Chair. ⟦We have waited seven years for this. Nobody on the island should have to choose between a shift and a bed.⟧ I ask for your votes."
    ),
    "s7": FerrySources.evidence(
      for: FerryDraft.statement("s7"), in: FerrySources.interview, at: "/html/body/article/p[7]",
      speaker: "Tobias Renn", score: 0.97,
      "Asked whether the town could afford it, Renn laughed. “⟦There is no case for closing the service altogether, and I have made it in this room more often than I care to remember, with figures from three winters, two audits and one very cold night on the pier.⟧” He pointed to the ledger on the wall."
    ),
    "s8": FerrySources.evidence(
      for: FerryDraft.statement("s8"), in: FerrySources.interview, at: "/html/body/article/p[9]",
      speaker: "Tobias Renn",
      "“⟦It is the cheapest bridge we will ever build⟧, and it floats,” Renn said."),
    "s9": FerrySources.evidence(
      for: FerryDraft.statement("s9"), at: "/TEI/text/body/div[3]/u[9]",
      speaker: "Paul Stenmark, Deputy Mayor",
      "⟦I will resign before I sign this.⟧ Let the minutes show it."),
    "s12": FerrySources.evidence(
      for: FerryDraft.statement("s12"), in: FerrySources.interview,
      at: "/html/body/article/p[2]", speaker: "Tobias Renn", score: 0.31,
      "The night boat, he likes to say, ⟦is a bridge that sleeps in the harbour⟧ like everybody else."
    ),
  ]

  private static func finding(
    _ rule: String, _ level: Level, _ verdict: Verdict? = nil, _ statement: String? = nil,
    spans: [TextRange]? = nil, _ message: String, remedy: String
  ) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: .init(message),
      draft: FerryDraft.path, statement: statement,
      spans: spans ?? statement.map { FerryDraft.statement($0).spans } ?? [],
      evidence: verdict == nil ? [] : statement.flatMap { evidence[$0] }.map { [$0] } ?? [],
      remedy: remedy)
  }

  private static let year = TextRange(
    FerryDraft.marks.ranges[0].end - 4, FerryDraft.marks.ranges[0].end)
  private static let player = FerryDraft.document.blocks[FerryDraft.document.blocks.count - 1]

  static let findings: [Finding] = [
    finding(
      "missing-date", .warning, nil, nil, "the draft has no date, and “on Tuesday” depends on it",
      remedy: "add the date of publication"),
    finding(
      "single-outlet", .note, nil, nil, "2 of 8 attributed statements rest on “Elmsworth Courier”",
      remedy: "find a second source"),
    finding(
      "conflicting-date", .error, .contradicted, "s1", spans: [year],
      "the draft says “1987”, the source says “1978”", remedy: "check the year, then correct it"),
    finding(
      "changed-number", .error, .altered, "s3",
      "the quotation says “eleven”, the source says “seven”", remedy: "restore the number"),
    finding(
      "second-hand-claim", .warning, nil, "s5", "known only from “Elmsworth Courier”",
      remedy: "get the original document, or keep the credit"),
    finding(
      "bare-source", .error, nil, "s5", "“people close to the talks” tells nothing about them",
      remedy: "say who they are and why they are not named"),
    finding(
      "weasel-attribution", .warning, nil, "s6", "“Critics say” names nobody",
      remedy: "name one critic, or cut the sentence"),
    finding(
      "changed-negation", .error, .contradicted, "s7",
      "the quotation says “a case”, the source says “no case”", remedy: "restore the negation"),
    finding(
      "wrong-speaker", .error, .misattributed, "s9",
      "the draft gives the words to “Ines Okafor”, the source to “Paul Stenmark, Deputy Mayor”",
      remedy: "name the speaker that the source names"),
    finding(
      "second-hand-quotation", .warning, nil, "s9", "the words come through “Elmsworth Courier”",
      remedy: "get the original, or keep the credit"),
    finding(
      "anonymous-speaker", .warning, nil, "s10", "“one council member” has no name",
      remedy: "name the speaker, or give the reason"),
    finding(
      "quotation-fragment", .note, nil, "s11", "“a lifeline” is 2 words long",
      remedy: "quote the full clause, or paraphrase"),
    finding(
      "unfound-quotation", .error, .notFound, "s12",
      "“A ferry is a bridge that goes home at night,” is in none of 3 documents",
      remedy: "send the source, or paraphrase"),
    finding(
      "boilerplate-in-body", .note, nil, nil, spans: [player.range],
      "“Listen to this article” belongs to the page, not to the article",
      remedy: "remove it from the draft"),
  ]
}
