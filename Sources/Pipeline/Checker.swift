package import Documents
import Extraction
import Matching

/// The drafts' road: statements, what the corpora have on each, what the rules say of it.
package struct Checker: Sendable {
  private let languages: Languages
  private let configuration: Configuration
  /// Matcher and words of each language, by its code.
  private let desks: [String: Desk]

  private struct Desk: Sendable {
    let extractor: Extractor
    let matcher: Matcher
    let context: RuleContext
  }

  /// - Throws: `CorpusError` or `LexiconError`.
  package init(
    _ library: Library, _ languages: Languages, _ configuration: Configuration
  ) throws {
    self.languages = languages
    self.configuration = configuration
    let fallback = try RuleContext(lexicon: languages.lexicon(for: nil))
    let matcher = try Matcher(corpora: library.corpora, words: fallback.words)
    var desks: [String: Desk] = [:]
    for lexicon in languages.all {
      let context = try RuleContext(lexicon: lexicon)
      desks[lexicon.language] = Desk(
        extractor: languages.extractor(for: lexicon.language),
        matcher: matcher.speaking(context.words), context: context)
    }
    self.desks = desks
  }

  /// Everything there is to say of one draft.
  ///
  /// - Throws: `CorpusError` when a store cannot be read.
  package func report(on document: Document) throws -> DraftReport {
    let language = languages.lexicon(for: document.metadata.language).language
    guard let desk = desks[language] else { return .empty(document) }
    let analysis = desk.extractor.analysis(of: document)
    let comparisons = try analysis.statements.map { statement in
      try desk.matcher.comparison(for: statement, in: document)
    }
    let findings =
      Rules.findings(in: document, analysis, desk.context)
      + comparisons.flatMap { Rules.findings(in: $0, desk.context) }
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
