import Matching
import Pipeline

extension Standing {
  /// For people: “waived: checked with the clerk (OP, until 2026-12-31)”; nil for what is open.
  var phrase: String? {
    switch self {
    case .open: return nil
    case .waived(let waiver):
      let until = waiver.expires.map { "until \($0)" }
      let who = [waiver.initials.isEmpty ? nil : waiver.initials, until].compactMap(\.self)
      let reason = waiver.reason.isEmpty ? "without a reason" : waiver.reason
      return "waived: \(reason)" + (who.isEmpty ? "" : " (\(who.joined(separator: ", ")))")
    case .known(let since): return "known" + (since.map { " since \($0)" } ?? "")
    }
  }
}

extension Report {
  /// “3 waived, 2 known”; nil when everything counts.
  var settledPhrase: String? {
    let parts = [
      waivedCount == 0 ? nil : "\(waivedCount) waived",
      knownCount == 0 ? nil : "\(knownCount) known",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
