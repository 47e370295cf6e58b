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
    return prose.statements(of: headline).filter { $0.form != nil }.compactMap { statement in
      let missing = statement.spans.filter { span in
        let words = Tokenizer.tokens(in: prose.document.text, range: span).map(\.hash)
        return !words.isEmpty && !stands(words, in: body, prose.document)
      }
      guard let first = missing.first else { return nil }
      return finding(
        .missing(prose.document.shown(first)), in: prose, statement: statement, spans: missing)
    }
  }

  private func stands(_ words: [UInt64], in body: [Block], _ draft: Document) -> Bool {
    let phrase = Phrases(hashes: words)
    return body.contains { block in
      let text = Tokenizer.tokens(in: draft.text, range: block.range).map(\.hash)
      return phrase.occur(in: text)
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ words: String) -> Finding.Message {
    "“\(words)” stands in the headline between marks, and nowhere in the text"
  }
}
