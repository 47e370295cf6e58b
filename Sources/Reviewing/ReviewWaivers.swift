import Documents
import Matching
import Pipeline
import Reporting

/// Waivers beside the drafts, brought to what is decided. Each change of a file is an event of its own.
extension Review {
  /// Makes sure that waivers of the item could be written.
  ///
  /// - Throws: `ReviewError`.
  func validateWaivers(of name: String, reason: String, by person: String) throws(ReviewError) {
    guard let (draft, item) = item(name) else { throw .unknownItem(name) }
    guard !item.findings.isEmpty else { throw .nothingToWaive(item: item.anchor) }
    _ = try written {
      let sidecar = Sidecar(of: try draftFile(draft))
      try sidecar.validate(
        item.waivers(in: draft, reason: reason, initials: person, file: sidecar.path))
    }
  }

  /// Writes the waivers that the standing decision wants and takes away those that another one
  /// wanted: after a decision, and after one was taken back.
  ///
  /// - Throws: `ReviewError`.
  func bringWaivers(
    of name: String, by person: String, at time: String
  ) throws(ReviewError) {
    guard let (draft, item) = item(name) else { throw .unknownItem(name) }
    let review = try store.log().items[item.anchor] ?? ItemReview()
    let wants = review.decision == .waived && review.wantsWaiver
    if let old = review.waivers, !wants || old.decision != review.decided {
      try written { try Sidecar(of: try draftFile(draft)).remove(old.waivers) }
      try append(.waivers(item: item.anchor, old, areThere: false), person, time, nil)
    }
    guard wants, review.waivers?.decision != review.decided else { return }
    let new = try written {
      let sidecar = Sidecar(of: try draftFile(draft))
      let waivers = item.waivers(
        in: draft, reason: review.reason ?? "", initials: review.by ?? person, file: sidecar.path)
      try sidecar.add(waivers)
      return ItemReview.WrittenWaivers(
        file: sidecar.path, decision: review.decided, waivers: waivers)
    }
    try append(.waivers(item: item.anchor, new, areThere: true), person, time, nil)
  }

  private func written<Value>(_ body: () throws -> Value) throws(ReviewError) -> Value {
    do { return try body() } catch let error as any UserFacingError {
      throw .noWaiver(problem: error.problem, remedy: error.remedy)
    } catch { throw .noWaiver(problem: "\(error)", remedy: "look at the file beside the draft") }
  }
}

extension Item {
  /// Waivers that let all that was found here stand: one for the item's words, and one more for each
  /// other place that a finding points at.
  fileprivate func waivers(
    in draft: DraftPresentation, reason: String, initials: String, file: String
  ) -> [Waiver] {
    var rules: [TextRange: Set<String>] = [:]
    for finding in findings {
      let isHere = finding.spans.contains { $0.contains(extent) || extent.contains($0) }
      let place = isHere ? extent : finding.spans.first ?? extent
      rules[place, default: []].insert(finding.rule)
    }
    return rules.sorted { $0.key < $1.key }.map { place, rules in
      Waiver(
        rules: rules.sorted(), anchor: WaiverFile.anchor(on: place, in: draft.report.document),
        reason: reason, initials: initials, origin: .sidecar, location: Location(path: file))
    }
  }
}
