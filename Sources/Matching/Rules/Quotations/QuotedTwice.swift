import Documents
import Extraction

/// Quotations of the draft whose words are the same.
struct QuotedTwice {
  struct Pair {
    let first: Statement
    let second: Statement
  }

  /// Fewer words are a name or a slogan.
  private static let fewest = 5

  let pairs: [Pair]

  /// Every quotation with the first one before it that has the same words. Headings and captions repeat
  /// the text on purpose.
  init(_ prose: Prose) {
    var first: [[UInt64]: Statement] = [:]
    var pairs: [Pair] = []
    for statement in prose.analysis.statements
    where statement.form?.reportsSpeech == true && statement.parent == nil {
      guard let role = prose.document.block(at: statement.extent.start)?.role,
        role.isMainText, role != .heading
      else { continue }
      let words = statement.spans.flatMap {
        Tokenizer.tokens(in: prose.document.text, range: $0).map(\.hash)
      }
      guard words.count >= Self.fewest else { continue }
      if let earlier = first[words] {
        pairs.append(Pair(first: earlier, second: statement))
      } else {
        first[words] = statement
      }
    }
    self.pairs = pairs
  }
}
