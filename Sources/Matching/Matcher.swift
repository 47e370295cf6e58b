package import Documents
package import Extraction
package import Indexing

/// Compares statements with corpora. Made once a run; every comparison is independent of the others.
package struct Matcher: Sendable {
  let sources: [MatcherSource]
  let words: WordClasses
  /// The sources came with the question: whoever asks says that they are about it.
  let areGiven: Bool

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
    var views: [CorpusView] = []
    for corpus in corpora { views.append(try CorpusView(corpus)) }
    self.init(views: views, words: words)
  }

  /// Over corpora that are open already.
  package init(views: [CorpusView], words: WordClasses) {
    self.words = words
    areGiven = false
    sources = views.map { MatcherSource($0, words) }
  }

  /// The same corpora, asked with the words of another language.
  package func speaking(_ words: WordClasses) -> Matcher {
    Matcher(sources: sources, words: words, areGiven: areGiven)
  }

  private init(sources: [MatcherSource], words: WordClasses, areGiven: Bool) {
    self.sources = sources
    self.words = words
    self.areGiven = areGiven
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
  /// The same, whose sources are about what is asked.
  var given: Matcher { Matcher(sources: sources, words: words, areGiven: true) }

  /// The corpora hold words of somebody with this name.
  func knows(_ name: String) -> Bool {
    words.names.keys(of: name).contains { key in sources.contains { $0.speakers.contains(key) } }
  }
}

/// One corpus as the matcher asks it.
struct MatcherSource: Sendable {
  let corpus: CorpusView
  /// SHA-256 of every file.
  let files: Set<String>
  /// Folded last names of everybody who speaks in the corpus.
  let speakers: Set<String>

  var index: SeedIndex { corpus.index }
  var documents: [Int64: SourceDocument] { corpus.documents }

  init(_ corpus: CorpusView, _ words: WordClasses) {
    self.corpus = corpus
    speakers = Set(corpus.speakerNames.flatMap(words.names.keys))
    files = Set(corpus.orderedDocuments.map(\.sha256))
  }
}
