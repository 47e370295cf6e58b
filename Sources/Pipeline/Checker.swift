package import Documents
import Extraction
import Matching

/// The drafts' road: statements, what the corpora have on each, what the rules say of it.
package struct Checker: Sendable {
  private let library: Library
  private let languages: Languages
  private let configuration: Configuration

  package init(_ library: Library, _ languages: Languages, _ configuration: Configuration) {
    self.library = library
    self.languages = languages
    self.configuration = configuration
  }

  /// Everything there is to say of one draft.
  ///
  /// - Throws: `CorpusError` when a store cannot be read.
  package func report(on document: Document) throws -> DraftReport {
    let lexicon = languages.lexicon(for: document.metadata.language)
    let analysis = languages.extractor(for: lexicon.language).analysis(of: document)
    let matcher = try Matcher(corpora: library.corpora, lexicon: lexicon)
    let comparisons = try analysis.statements.map { statement in
      try matcher.comparison(for: statement, in: document)
    }
    let findings = Rules.findings(in: document, analysis, comparisons, RuleContext(lexicon: lexicon))
    return DraftReport(
      document: document, analysis: analysis, comparisons: comparisons,
      findings: configuration.adjusted(findings))
  }
}
