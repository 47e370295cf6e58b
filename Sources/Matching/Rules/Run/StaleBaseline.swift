/// A finding of the baseline is gone, or has been left there too long.
struct StaleBaseline: RunRule {
  static let identifier = "stale-baseline"
  static let level = Level.note
  static let remedy = "`verbatim baseline prune` removes what is gone; settle what is old"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.staleEntries.map { finding(.stale($0), draft: $0.draft) }
  }
}

extension Finding.Message {
  fileprivate static func stale(_ entry: Run.StaleEntry) -> Finding.Message {
    let since = entry.since.map { " of \($0)" } ?? ""
    return switch entry.fault {
    case .gone: "the baseline knows a \(entry.rule)\(since) that is not there any more"
    case .old(let days): "the baseline has known a \(entry.rule) for \(days) days"
    }
  }
}
