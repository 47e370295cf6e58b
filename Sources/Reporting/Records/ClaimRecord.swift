import Extraction

/// What can be checked in a claim.
struct ClaimRecord: Codable, Sendable {
  let status: String
  let figures: [WordsRecord]
  let dates: [WordsRecord]
  let names: [WordsRecord]
  let comparisons: [WordsRecord]
  let comparatives: [WordsRecord]
  let negated: Bool
  /// 0…1
  let worth: Double

  init?(_ kind: Statement.Kind, _ scalars: DraftText) {
    guard case .claim(let claim) = kind else { return nil }
    status = claim.status.rawValue
    figures = claim.figures.map(scalars.record)
    dates = claim.dates.map(scalars.record)
    names = claim.names.map(scalars.record)
    comparisons = claim.comparisons.map(scalars.record)
    comparatives = claim.comparatives.map(scalars.record)
    negated = claim.isNegated
    worth = (claim.worth * 1000).rounded() / 1000
  }
}
