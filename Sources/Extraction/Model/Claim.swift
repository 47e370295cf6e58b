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
  /// Words that set an amount beside another ("more than", "doubled", "fell"), as written.
  package let comparatives: [TextRange]
  /// How much it is worth to check, 0…1: the share of such sentences in debates that journalists
  /// marked as worth checking; see `CheckWorthiness`. 0.5 and more is a clear case.
  package let worth: Double

  package init(
    status: Status, figures: [TextRange] = [], dates: [TextRange] = [], names: [TextRange] = [],
    isNegated: Bool = false, comparisons: [TextRange] = [], comparatives: [TextRange] = [],
    worth: Double = 0
  ) {
    self.status = status
    self.figures = figures
    self.dates = dates
    self.names = names
    self.isNegated = isNegated
    self.comparisons = comparisons
    self.comparatives = comparatives
    self.worth = worth
  }
}
