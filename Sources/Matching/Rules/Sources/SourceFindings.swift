import Documents
import Extraction
import Indexing

extension SourceRule {
  /// A finding of this rule about the sources alone.
  func finding(_ message: Finding.Message) -> Finding {
    Finding(
      rule: Self.identifier, level: Self.level, message: message, draft: nil,
      remedy: Self.remedy)
  }

  /// A finding of this rule about a draft, one of its statements, or a place in it.
  func finding(
    _ message: Finding.Message, in draft: Document, statement: Statement? = nil,
    spans: [TextRange] = [], evidence: [Evidence] = []
  ) -> Finding {
    Finding(
      rule: Self.identifier, level: Self.level, message: message, draft: draft.path,
      statement: statement?.id, spans: spans, evidence: evidence, remedy: Self.remedy)
  }
}

extension SourceSurvey.Draft {
  /// Statements that a source was found for, with the evidence that they rest on.
  var supported: [(statement: Statement, evidence: [Evidence])] {
    comparisons.compactMap { comparison in
      let rests = comparison.isSupported || comparison.statement.form?.reportsSpeech == true
      return rests && !comparison.evidence.isEmpty
        ? (comparison.statement, comparison.evidence) : nil
    }
  }

  /// Outlets that the draft says words came through, each with its first mention.
  func citedOutlets(_ context: RuleContext) -> [(name: String, link: Link, statement: Statement)] {
    var seen: Set<[String]> = []
    var cited: [(name: String, link: Link, statement: Statement)] = []
    for statement in analysis.statements {
      let chain = statement.attribution.chain
      for (index, link) in chain.enumerated() {
        let isOutlet =
          index > 0 && link.kind == .institution
          || context.settings.outlet(named: link.name) != nil
        guard isOutlet, seen.insert(Outlet.folded(link.name)).inserted else { continue }
        cited.append((link.name, link, statement))
      }
    }
    return cited
  }
}

extension SourceDocument {
  /// The document was published by the outlet: its publisher, site or file is called so.
  func isOf(_ outlet: String, _ context: RuleContext) -> Bool {
    let known = context.settings.outlet(named: outlet)
    let names = [outlet] + (known.map { [$0.name] + $0.aliases } ?? [])
    let own = [metadata.publisher, metadata.title, metadata.byline, metadata.url, path]
      .compactMap(\.self)
      .map { text in Tokenizer.tokens(in: text).map(\.hash) }
    return names.contains { name in
      let words = Outlet.folded(name).map { Folding.hash(of: $0) }
      let phrase = Phrases(hashes: words)
      return own.contains { phrase.occur(in: $0) }
        || metadata.url.map { $0.lowercased().contains(Outlet.folded(name).joined()) } == true
    }
  }
}
