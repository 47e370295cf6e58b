import Documents
import Extraction

extension DraftRule {
  /// A finding of this rule about `draft`.
  func finding(
    _ message: Finding.Message, in draft: Document, statement: Statement? = nil,
    spans: [TextRange] = []
  ) -> Finding {
    Finding(
      rule: Self.identifier, level: Self.level, message: message, draft: draft.path,
      statement: statement?.id, spans: spans, evidence: [], remedy: Self.remedy)
  }
}

extension DraftRule {
  /// A finding of this rule about the draft that it reads; at another level than the rule's where
  /// `level` says so.
  func finding(
    _ message: Finding.Message, level: Level? = nil, in prose: Prose,
    statement: Statement? = nil, spans: [TextRange] = []
  ) -> Finding {
    Finding(
      rule: Self.identifier, level: level ?? Self.level, message: message,
      draft: prose.document.path, statement: statement?.id, spans: spans, evidence: [],
      remedy: Self.remedy)
  }
}

extension Document {
  /// Words for a message: on one line and not too long.
  func shown(_ range: TextRange) -> String { DifferingWords.shown(text[range]) }
}

extension Statement {
  /// The form of a quotation; nil for everything else.
  var form: QuotationForm? {
    if case .quotation(let form) = kind { form } else { nil }
  }
}
