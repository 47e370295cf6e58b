import Documents
import Extraction

/// Words of a quotation are left out.
struct Ellipsis: DraftRule {
  static let identifier = "ellipsis"
  static let level = Level.note
  static let remedy = "look at what is left out: the sense must not change"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.filter { $0.form?.reportsSpeech == true }.flatMap { statement in
      statement.spans.flatMap { span in
        QuotationSigns.ellipses(in: prose.document.text, span).map { place in
          finding(.cut, in: prose, statement: statement, spans: [place])
        }
      }
    }
  }
}

extension Finding.Message {
  fileprivate static let cut: Finding.Message = "words of the speaker are left out here"
}
