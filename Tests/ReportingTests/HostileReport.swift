import Documents
import Extraction
import Indexing
import Matching
import Pipeline

/// A report of which every text that comes from outside tries to break out of its place.
enum HostileReport {
  static let attacks = [
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "'><svg onload=alert(1)>", "javascript:alert(1)",
    "]]><!--", "{{{style}}}{{#items}}x{{/items}}", "\u{2028}\u{2029}\u{85}",
    "\u{1B}]0;owned\u{07}\u{1B}[31m", "\u{202E}gnp.exe\u{2066}", "nul\u{0}byte\u{8}\u{7F}\u{9B}",
    // A markup sign that is not a `Character` of its own.
    "\"\u{301} onfocus=alert(1) x=\"\u{301}", "<\u{301}script>", "\u{600}<script>\u{600}\"",
    "=cmd|' /C calc'!A0", "@here [x](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "::error file=x::y %0A::warning::z", "\r\n::error::owned",
  ]
  static let everything = attacks.joined(separator: " ")

  static let report: Report = {
    let text = "“" + everything + "” said " + everything + ".\n\n" + everything
    let file = InputFile(path: everything, bytes: Array(text.utf8))
    let documents = (try? Readers.documents(of: file, as: "text")) ?? []
    return Report(
      drafts: documents.map(draft), corpus: corpus,
      findings: [finding("run-rule", [], nil)],
      problems: [
        Problem(message: everything, location: Location(path: everything), remedy: everything)
      ])
  }()

  private static let source = SourceDocument(
    id: 1, path: everything, sha256: String(repeating: "0", count: 64), format: everything,
    metadata: Metadata(
      title: everything, byline: everything, date: everything, publisher: everything,
      language: everything, url: everything), isIncomplete: true)

  private static let corpus = CorpusSummary(
    folders: [everything], documents: [source], passageCount: 1)

  private static func draft(_ document: Document) -> DraftReport {
    let words = TextRange(3, 3 + everything.utf8.count)
    let name = words.shifted(by: everything.utf8.count + 9)
    let mention = Mention(range: name, name: everything, kind: .named)
    let statement = Statement(
      id: "s1", kind: .quotation(.direct), spans: [words],
      attribution: Attribution(
        speaker: mention, cue: Cue(range: name, tone: .neutral),
        chain: [
          Link(name: everything, kind: .described, range: name),
          Link(name: everything, kind: .institution, range: name),
        ], how: .colon, confidence: 0.5))
    let evidence = Evidence(
      document: source, address: everything, role: .hidden, speaker: everything,
      context: everything, ranges: [TextRange(0, everything.utf8.count)], score: 0.5,
      edits: [
        Edit(
          kind: .substituted, draft: TextRange(3, 40), source: TextRange(0, 30)),
        Edit(kind: .deleted, draft: TextRange(40, 40), source: TextRange(30, 60)),
        Edit(kind: .elided, draft: TextRange(40, 40), source: TextRange(60, 80)),
        Edit(kind: .inserted, draft: TextRange(40, 90), source: TextRange(80, 80)),
        // Beyond both texts, as in a saved run that was edited by hand.
        Edit(kind: .same, draft: TextRange(90, 1 << 20), source: TextRange(90, 1 << 20)),
      ])
    return DraftReport(
      document: document,
      analysis: Analysis(
        statements: [statement], sentences: [TextRange(0, words.end)], markFaults: []),
      comparisons: [Comparison(draft: document, statement: statement, evidence: [evidence])],
      findings: [
        finding("changed-words", [words], "s1", .altered, [evidence]),
        finding("place", [TextRange(words.end + 3, words.end + 8)], nil),
        finding("whole", [], nil),
      ])
  }

  private static func finding(
    _ rule: String, _ spans: [TextRange], _ statement: String?, _ verdict: Verdict? = nil,
    _ evidence: [Evidence] = []
  ) -> Finding {
    Finding(
      rule: rule, level: .error, verdict: verdict, message: .init(everything), draft: everything,
      statement: statement, spans: spans, evidence: evidence, remedy: everything)
  }
}
