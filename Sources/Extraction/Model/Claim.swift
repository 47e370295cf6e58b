package import Documents

/// What can be checked in an assertion of the draft's own.
package struct Claim: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable {
    case fact
    case background
    case opinion
    case prediction
  }

  package let status: Status
  /// Numbers with their units, as written.
  package let figures: [TextRange]
  /// Dates and years, as written.
  package let dates: [TextRange]
  /// Proper names, as written.
  package let names: [TextRange]
  package let isNegated: Bool
  /// Superlatives and the like ("largest", "first"), as written.
  package let comparisons: [TextRange]

  package init(
    status: Status, figures: [TextRange] = [], dates: [TextRange] = [], names: [TextRange] = [],
    isNegated: Bool = false, comparisons: [TextRange] = []
  ) {
    self.status = status
    self.figures = figures
    self.dates = dates
    self.names = names
    self.isNegated = isNegated
    self.comparisons = comparisons
  }
}
