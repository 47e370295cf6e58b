package import Documents
import Extraction
package import Matching

/// The drafts' road: statements, what the corpora have on each, what the rules say of it.
package struct Checker: Sendable {
  private let languages: Languages
  private let configuration: Configuration
  private let library: Library
  private let matcher: Matcher
  private let contexts: RuleContexts
  /// In the language of the run, for what is about no single draft.
  let context: RuleContext

  /// - Throws: `CorpusError` or `LexiconError`.
  package init(
    _ library: Library, _ languages: Languages, _ configuration: Configuration
  ) throws {
    self.languages = languages
    self.configuration = configuration
    self.library = library
    contexts = RuleContexts(statedDate: configuration.date, settings: configuration.settings)
    context = try contexts.context(for: languages.fallback)
    matcher = Matcher(views: library.views, words: context.words)
  }

  /// Everything there is to say of one draft. `missingFiles` are those that it refers to and that are
  /// not there.
  ///
  /// - Throws: `CorpusError` when a store cannot be read, `LexiconError`.
  package func report(
    on document: Document, missingFiles: [MissingFile] = []
  ) throws -> DraftReport {
    let lexicon = languages.lexicon(for: document)
    let context = try contexts.context(for: lexicon).with(missingFiles: missingFiles)
    let matcher = matcher.speaking(context.words)
    let analysis = Extractor(lexicon).analysis(of: document)
    let comparisons = try analysis.statements.map { statement in
      try matcher.comparison(for: statement, in: document)
    }
    let findings =
      Rules.findings(in: document, analysis, context, isEnabled: configuration.runs)
      + comparisons.flatMap {
        Rules.findings(in: $0, context, isEnabled: configuration.runs)
      }
    return DraftReport(
      document: document, analysis: analysis, comparisons: comparisons,
      findings: configuration.adjusted(findings).sorted(by: Finding.isBefore))
  }

  /// The drafts with what there is to say of the sources that they rest on, and what there is to say of
  /// sources alone. Silent when there are none.
  ///
  /// - Throws: `CorpusError`.
  func surveyed(_ drafts: [DraftReport]) throws -> (drafts: [DraftReport], run: [Finding]) {
    guard !library.summary.folders.isEmpty else { return (drafts, []) }
    let survey = try SourceSurvey(
      drafts: drafts.map { draft in
        SourceSurvey.Draft(
          document: draft.document, analysis: draft.analysis, comparisons: draft.comparisons)
      }, corpora: library.corpora, documents: library.summary.documents,
      gaps: library.problems.map { problem in
        (problem.location.map { "\($0.description): " } ?? "") + problem.message
      }, changes: library.changes, context)
    let found = configuration.adjusted(
      Rules.findings(in: survey, context, isEnabled: configuration.runs))
    let byDraft = Dictionary(grouping: found) { $0.draft ?? "" }
    let known = Set(drafts.map(\.document.path))
    return (
      drafts.map { $0.with($0.findings + (byDraft[$0.document.path] ?? [])) },
      found.filter { $0.draft.map { !known.contains($0) } ?? true }
    )
  }
}

extension Finding {
  /// By place, findings about the whole draft last; then gravest first; then by rule.
  static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    let places = (left.spans.first?.start ?? Int.max, right.spans.first?.start ?? Int.max)
    if places.0 != places.1 { return places.0 < places.1 }
    if left.level != right.level { return left.level > right.level }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.text < right.message.text
  }
}
