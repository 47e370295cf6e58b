package import Documents
package import Extraction
package import Indexing

/// Compares statements with corpora. Made once a run; every comparison is independent of the others.
package struct Matcher: Sendable {
  let sources: [MatcherSource]
  let words: WordClasses

  /// Opens the indexes of `corpora`; an index that is missing or stale is made again.
  ///
  /// - Throws: `CorpusError` or `LexiconError`.
  package init(corpora: [Corpus], lexicon: Lexicon) throws {
    try self.init(corpora: corpora, words: WordClasses(lexicon))
  }

  /// With word lists that are loaded already.
  ///
  /// - Throws: `CorpusError`.
  package init(corpora: [Corpus], words: WordClasses) throws(CorpusError) {
    self.words = words
    var sources: [MatcherSource] = []
    for corpus in corpora { sources.append(try MatcherSource(corpus, words)) }
    self.sources = sources
  }

  /// The same corpora, asked with the words of another language.
  package func speaking(_ words: WordClasses) -> Matcher { Matcher(sources: sources, words: words) }

  private init(sources: [MatcherSource], words: WordClasses) {
    self.sources = sources
    self.words = words
  }

  /// What the corpora have on a statement of `draft`. The draft itself, should a corpus hold it, is
  /// never its own evidence.
  ///
  /// - Throws: `CorpusError`.
  package func comparison(
    for statement: Statement, in draft: Document
  ) throws(CorpusError) -> Comparison {
    let statement = statement.lookedUp(in: draft)
    guard !sources.isEmpty else {
      return Comparison(draft: draft, statement: statement, evidence: [], hasCorpus: false)
    }
    switch statement.kind {
    case .quotation(let form) where form.reportsSpeech:
      return try QuotationMatcher(self, statement, draft).comparison()
    case .quotation:
      return Comparison(draft: draft, statement: statement, evidence: [])
    case .indirect, .claim:
      return try ClaimMatcher(self, statement, draft).comparison()
    }
  }
}

extension Matcher {
  /// The corpora hold words of somebody with this name.
  func knows(_ name: String) -> Bool {
    words.names.keys(of: name).contains { key in sources.contains { $0.speakers.contains(key) } }
  }
}

/// One corpus as the matcher asks it.
struct MatcherSource: Sendable {
  let corpus: Corpus
  let index: SeedIndex
  let documents: [Int64: SourceDocument]
  /// SHA-256 of every file.
  let files: Set<String>
  /// Folded last names of everybody who speaks in the corpus.
  let speakers: Set<String>

  init(_ corpus: Corpus, _ words: WordClasses) throws(CorpusError) {
    self.corpus = corpus
    index = try corpus.seedIndex()
    speakers = Set(try corpus.speakerNames().flatMap(words.names.keys))
    documents = Dictionary(
      try corpus.documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    files = Set(documents.values.map(\.sha256))
  }
}
