package import Documents
package import Extraction
package import Indexing

/// The sources of a run and what rests on them: what the rules about sources look at.
package struct SourceSurvey: Sendable {
  /// A draft with what the corpora have on its statements.
  package struct Draft: Sendable {
    package let document: Document
    package let analysis: Analysis
    package let comparisons: [Comparison]

    package init(document: Document, analysis: Analysis, comparisons: [Comparison]) {
      self.document = document
      self.analysis = analysis
      self.comparisons = comparisons
    }
  }

  /// A source that a statement of a draft was compared with.
  package struct Used: Sendable {
    package let document: SourceDocument
    let sketch: TextSketch
    /// The words that say so, where the source carries a correction or was withdrawn.
    let correction: String?
  }

  package let drafts: [Draft]
  /// Every document of the corpora.
  package let documents: [SourceDocument]
  /// The documents that statements were found in, by path.
  package let used: [Used]
  /// Copies among them.
  package let families: SourceFamilies
  /// Sources that could not be read, or not wholly, one line each.
  package let gaps: [String]
  /// Sources that are not what the lock file says, one line each.
  package let changes: [String]

  /// Used documents that are read for copies and corrections; the rest of a longer list is not.
  private static let most = 400

  /// - Throws: `CorpusError` when a store cannot be read.
  package init(
    drafts: [Draft], corpora: [Corpus], documents: [SourceDocument], gaps: [String],
    changes: [String], _ context: RuleContext
  ) throws(CorpusError) {
    self.drafts = drafts
    self.documents = documents
    self.gaps = gaps
    self.changes = changes
    let evidence = Set(
      drafts.flatMap { $0.comparisons.flatMap { $0.evidence.map(\.document) } })
    let wanted = evidence.sorted { ($0.path, $0.id) < ($1.path, $1.id) }.prefix(Self.most)
    var used: [Used] = []
    for corpus in corpora {
      let known = corpora.count == 1 ? nil : Set(try corpus.documents())
      for document in wanted where known?.contains(document) ?? true {
        used.append(try Self.used(document, in: corpus, context))
      }
    }
    self.used = used
    families = SourceFamilies(used.map { ($0.document, $0.sketch) })
  }

  private static func used(
    _ document: SourceDocument, in corpus: Corpus, _ context: RuleContext
  ) throws(CorpusError) -> Used {
    var sketch = TextSketch()
    var correction: String?
    for passage in try corpus.passages(of: document) {
      sketch.add(passage.text)
      if correction == nil { correction = Self.correction(in: passage, context) }
    }
    return Used(document: document, sketch: sketch, correction: correction)
  }

  /// A passage that begins with such words, as corrections do: “Correction: …”, “An earlier version
  /// of this article …”.
  private static func correction(in passage: Passage, _ context: RuleContext) -> String? {
    let words = Tokenizer.tokens(
      in: passage.text, range: TextRange(0, min(passage.text.utf8.count, 400)))
    let hashes = words.map(\.hash)
    guard !hashes.isEmpty,
      let length = context.ruleWords[.correction].length(in: hashes, at: 0)
    else { return nil }
    // One word alone is a label: it needs its colon, or the line for itself.
    let end = words[length - 1].range.end
    let rest = passage.text.utf8.dropFirst(end).first
    guard length > 1 || rest == nil || rest == 0x3A else { return nil }
    return DifferingWords.shown(passage.text)
  }
}
