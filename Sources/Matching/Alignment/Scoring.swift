/// What the steps of an alignment are worth. Only their proportions matter.
///
/// A match outweighs a gap of one word, so that a lone added or dropped word never breaks an
/// alignment; a substitution by a related word is nearly free, so that “can” pairs with “could”.
struct Scoring: Sendable {
  var match: Int32 = 5
  var related: Int32 = -1
  var substitution: Int32 = -3
  /// For the first word of a gap, added to `extension`.
  var opening: Int32 = -3
  var `extension`: Int32 = -1
  /// For a gap where the draft marks an omission, whatever its length.
  var cut: Int32 = -1
}
