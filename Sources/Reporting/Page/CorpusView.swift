import Documents
import Extraction
import Indexing
import Matching
import Pipeline

/// What the page knows of the corpus: how much there is, and whom it has.
struct CorpusView {
  let documentCount: Int
  /// Folded names of publishers, of writers and of the documents themselves.
  private let names: String

  init(_ corpus: CorpusSummary) {
    documentCount = corpus.documents.count
    names = corpus.documents.map { document in
      let metadata = document.metadata
      return Self.folded(
        [metadata.publisher, metadata.byline, metadata.title, document.path, metadata.url]
          .compactMap(\.self).joined(separator: " "))
    }.joined(separator: "\n")
  }

  /// “The corpus has nothing from Israel National News, and no words of the speaker”; nil when it has
  /// both, or when neither can be known.
  func missing(for item: Item, in draft: DraftPresentation) -> String? {
    guard documentCount > 0, let statement = item.statement else { return nil }
    let outlets = statement.attribution.chain.dropFirst(
      statement.attribution.speaker == nil ? 0 : 1
    )
    .filter { $0.kind == .institution }.map(\.name)
    var lacks = outlets.filter { !names.contains(Self.folded($0)) }.map { "nothing from \($0)" }
    let index = draft.report.analysis.statements.firstIndex { $0.id == statement.id }
    let comparisons = draft.report.comparisons
    if let index, comparisons.indices.contains(index), !comparisons[index].knowsSpeaker {
      lacks.append("no words of \(item.speaker(in: draft.text) ?? "the speaker")")
    }
    return lacks.isEmpty ? nil : "The corpus has \(lacks.joined(separator: ", and "))."
  }

  private static func folded(_ text: String) -> String {
    Tokenizer.tokens(in: text).map { Folding.folded(text[$0.range]) }.joined(separator: " ")
  }
}
