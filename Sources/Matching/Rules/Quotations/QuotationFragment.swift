import Documents
import Extraction

/// A few words of somebody's, cut out of what was said.
struct QuotationFragment: DraftRule {
  static let identifier = "quotation-fragment"
  static let level = Level.note
  static let remedy = "quote the whole clause, or say it in your own words"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let fewest = context.settings.thresholds.fragmentWords
    return prose.analysis.statements.compactMap { statement in
      guard statement.form == .partial, statement.attribution.speaker != nil else { return nil }
      let count = statement.spans.reduce(0) {
        $0 + Tokenizer.tokens(in: prose.document.text, range: $1).count
      }
      guard (1..<fewest).contains(count) else { return nil }
      return finding(
        .fragment(prose.document.shown(statement.spans[0])), in: prose, statement: statement,
        spans: statement.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func fragment(_ words: String) -> Finding.Message {
    "“\(words)” is too little to show what was said"
  }
}
