import Documents
import Extraction

/// A short marked phrase that reports no speech.
struct ScareQuotes: DraftRule {
  static let identifier = "scare-quotes"
  static let level = Level.note
  static let remedy = "take the marks away, or say whose words these are"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.statements.filter { $0.form == .scare }.map {
      finding(.scare(draft.shown($0.spans[0])), in: draft, statement: $0, spans: $0.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func scare(_ words: String) -> Finding.Message {
    "“\(words)” is marked and reports nobody’s speech"
  }
}
