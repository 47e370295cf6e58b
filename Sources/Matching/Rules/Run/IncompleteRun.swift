/// Something was not checked.
struct IncompleteRun: RunRule {
  static let identifier = "incomplete-run"
  static let level = Level.error
  static let remedy = "make it readable, or raise the limit, and check again"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.gaps.isEmpty ? [] : [finding(.incomplete(run.gaps))]
  }
}

extension Finding.Message {
  fileprivate static func incomplete(_ gaps: [String]) -> Finding.Message {
    let first = gaps.first ?? ""
    let more = gaps.count > 1 ? ", and \(gaps.count - 1) more" : ""
    return "not everything was checked: \(first)\(more)"
  }
}
