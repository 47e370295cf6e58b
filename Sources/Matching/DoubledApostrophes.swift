import Documents
import Extraction

extension Statement {
  /// The statement as it is looked up: words between two pairs of straight apostrophes (''We go,'' he
  /// said) are taken at their word, although the extractor calls them reported speech because texts
  /// with such marks went through a conversion. See DECISIONS.md 6.
  func lookedUp(in draft: Document) -> Statement {
    guard kind == .indirect, let first = spans.first, first.start >= 2,
      draft.text[TextRange(first.start - 2, first.start)] == "''"
    else { return self }
    return Statement(
      id: id, kind: .quotation(.direct), spans: spans, attribution: attribution, hedges: hedges,
      parent: parent)
  }
}
