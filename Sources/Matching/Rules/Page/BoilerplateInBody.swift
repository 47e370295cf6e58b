import Documents
import Extraction

/// Words of a page (player, sharing, newsletter) stand inside the copy.
struct BoilerplateInBody: DraftRule {
  static let identifier = "boilerplate-in-body"
  static let level = Level.note
  static let remedy = "strip it when exporting the text"

  /// A line with more words is an article's, whatever it begins with.
  private static let wordLimit = 16

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    return draft.blocks.filter { isBoilerplate($0, of: draft, context.words) }.map {
      finding(.boilerplate(draft.shown($0.range)), in: draft, spans: [$0.range])
    }
  }

  private func isBoilerplate(
    _ block: Block, of draft: Document, _ words: WordClasses
  ) -> Bool {
    guard block.role == .boilerplate || block.role.isMainText else { return false }
    let hashes = Tokenizer.tokens(in: draft.text, range: block.range).map(\.hash)
    guard !hashes.isEmpty else { return false }
    if block.role == .boilerplate { return draft.format == "text" || draft.format == "markdown" }
    return hashes.count <= Self.wordLimit && words.boilerplate.length(in: hashes, at: 0) != nil
  }
}

extension Finding.Message {
  fileprivate static func boilerplate(_ words: String) -> Finding.Message {
    "“\(words)” belongs to the page, not to the article"
  }
}
