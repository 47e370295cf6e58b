import Documents
import Extraction

/// Words between marks in the headline that nobody says below it.
struct HeadlineQuotationNotInBody: DraftRule {
  static let identifier = "headline-quotation-not-in-body"
  static let level = Level.error
  static let remedy = "quote what was said, or take the marks away"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    guard let headline = prose.headline else { return [] }
    let body = prose.document.blocks.filter { block in
      block.role.isMainText && block.role != .heading
    }
    guard !body.isEmpty else { return [] }
    let texts = body.map { Tokenizer.tokens(in: prose.document.text, range: $0.range).map(\.hash) }
    return prose.statements(of: headline).filter { $0.form != nil }.prefix(Self.most)
      .compactMap { statement in
        let missing = statement.spans.prefix(Self.most).filter { span in
          let words = Tokenizer.tokens(in: prose.document.text, range: span).map(\.hash)
          let phrase = Phrases(hashes: words)
          return !words.isEmpty && !texts.contains(where: phrase.occur)
        }
        guard let first = missing.first else { return nil }
        return finding(
          .missing(prose.document.shown(first)), in: prose, statement: statement,
          spans: Array(missing))
      }
  }

  /// Quotations of a headline that are looked for.
  private static let most = 8
}

extension Finding.Message {
  fileprivate static func missing(_ words: String) -> Finding.Message {
    "“\(words)” stands in the headline between marks, and nowhere in the text"
  }
}
