import Documents
import Extraction

/// An editor's words stand inside a quotation.
struct BracketedInsert: DraftRule {
  static let identifier = "bracketed-insert"
  static let level = Level.note
  static let remedy = "check against the source whom or what the speaker meant"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.filter { $0.form?.reportsSpeech == true }.flatMap { statement in
      statement.spans.flatMap { span in
        QuotationSigns.inserts(in: prose.document.text, span).map { place in
          finding(
            .insert(prose.document.shown(place)), in: prose, statement: statement, spans: [place])
        }
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func insert(_ words: String) -> Finding.Message {
    "“\(words)” is the editor’s, not the speaker’s"
  }
}
