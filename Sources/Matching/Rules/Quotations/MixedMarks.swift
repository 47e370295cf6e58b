import Documents
import Extraction

/// Straight and curly marks in one pair, or a mark turned the wrong way.
struct MixedMarks: DraftRule {
  static let identifier = "mixed-marks"
  static let level = Level.note
  static let remedy = "use one kind of mark"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.markFaults.filter { $0.kind == .mixed }.map {
      finding(.mixed, in: draft, spans: [$0.range])
    }
  }
}

extension Finding.Message {
  fileprivate static let mixed: Finding.Message =
    "the marks of one quotation are of two kinds, or one is turned the wrong way"
}
