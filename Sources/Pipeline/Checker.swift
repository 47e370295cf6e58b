package import Documents
import Extraction
import Matching

/// The drafts' road: statements, what the corpora have on each, what the rules say of it.
package struct Checker: Sendable {
  private let languages: Languages
  private let configuration: Configuration
  private let matcher: Matcher

  /// - Throws: `CorpusError` or `LexiconError`.
  package init(
    _ library: Library, _ languages: Languages, _ configuration: Configuration
  ) throws {
    self.languages = languages
    self.configuration = configuration
    let context = try RuleContext(lexicon: languages.fallback)
    matcher = try Matcher(corpora: library.corpora, words: context.words)
  }

  /// Everything there is to say of one draft.
  ///
  /// - Throws: `CorpusError` when a store cannot be read, `LexiconError`.
  package func report(on document: Document) throws -> DraftReport {
    let lexicon = languages.lexicon(for: document)
    let context = try RuleContext(
      lexicon: lexicon, statedDate: configuration.date, cleanup: configuration.cleanup)
    let matcher = matcher.speaking(context.words)
    let analysis = Extractor(lexicon).analysis(of: document)
    let comparisons = try analysis.statements.map { statement in
      try matcher.comparison(for: statement, in: document)
    }
    let findings =
      Rules.findings(in: document, analysis, context)
      + comparisons.flatMap { Rules.findings(in: $0, context) }
    return DraftReport(
      document: document, analysis: analysis, comparisons: comparisons,
      findings: configuration.adjusted(findings).sorted(by: Finding.isBefore))
  }
}

extension Finding {
  /// By place, findings about the whole draft last; then gravest first; then by rule.
  fileprivate static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    let places = (left.spans.first?.start ?? Int.max, right.spans.first?.start ?? Int.max)
    if places.0 != places.1 { return places.0 < places.1 }
    if left.level != right.level { return left.level > right.level }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.text < right.message.text
  }
}
