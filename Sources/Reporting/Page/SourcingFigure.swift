/// The bar that shows who stands behind what a draft reports, with the same figures as a table.
struct SourcingFigure {
  let total: Int
  let bars: [Bar]
  let facts: [Fact]

  struct Bar {
    let tone: String
    /// In the units of the drawing, which is 720 wide.
    let x: Int
    let width: Int
    let middle: Int
    let count: Int
    let label: Shown
    let isWide: Bool
  }

  struct Fact {
    let figureText: String
    let meaning: String
  }

  private static let width = 720
  /// Outlets beyond these are one bar.
  private static let mostOutlets = 4

  init?(_ sourcing: Sourcing) {
    guard sourcing.attributedCount > 0 else { return nil }
    total = sourcing.attributedCount
    facts = [
      Fact(
        figureText: "\(sourcing.namedCount) of \(sourcing.quotationCount)",
        meaning: "quotations have a named speaker"),
      Fact(
        figureText: "\(sourcing.firstHandCount) of \(sourcing.attributedCount)",
        meaning: "attributed statements are first-hand"),
    ]
    var x = 0
    var bars: [Bar] = []
    for group in Self.limited(sourcing.groups) {
      let width = Self.width * group.count / total
      bars.append(
        Bar(
          tone: group.tone, x: x, width: max(2, width - 2), middle: x + width / 2,
          count: group.count, label: Shown(group.label), isWide: width >= 24))
      x += width
    }
    self.bars = bars
  }

  private struct Share {
    let label: String
    let tone: String
    let count: Int
  }

  private static func limited(_ groups: [Sourcing.Group]) -> [Share] {
    var outlets = 0
    var rest = 0
    var shares: [Share] = []
    for group in groups {
      if case .outlet = group.backing {
        outlets += 1
        if outlets > mostOutlets {
          rest += group.count
          continue
        }
      }
      shares.append(
        Share(label: group.backing.phrase, tone: group.backing.tone, count: group.count))
    }
    if rest > 0 { shares.append(Share(label: "via other outlets", tone: "outlet", count: rest)) }
    return shares
  }
}

extension Sourcing.Backing {
  fileprivate var tone: String {
    switch self {
    case .outlet: "outlet"
    case .named: "named"
    case .institution: "institution"
    case .unnamed: "unnamed"
    case .nobody: "nobody"
    }
  }
}
