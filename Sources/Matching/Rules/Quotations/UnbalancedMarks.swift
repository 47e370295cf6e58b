import Documents
import Extraction

/// An opening or closing quotation mark is missing.
struct UnbalancedMarks: DraftRule {
  static let identifier = "unbalanced-marks"
  static let level = Level.error
  static let remedy = "add the missing mark"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.markFaults.compactMap { fault in
      switch fault.kind {
      case .unclosed: finding(.unclosed, in: draft, spans: [fault.range])
      case .unopened: finding(.unopened, in: draft, spans: [fault.range])
      case .mixed: nil
      }
    }
  }
}

extension Finding.Message {
  fileprivate static let unclosed: Finding.Message =
    "a quotation is opened and not closed; it was taken to end with its paragraph"
  fileprivate static let unopened: Finding.Message = "a quotation is closed that was not opened"
}
