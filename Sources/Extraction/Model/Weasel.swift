package import Documents

/// Words that claim a source, a belief, an amount or a rank and do not say whose, which or how many.
package struct Weasel: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// "experts say", "many believe", "it has been suggested"
    case source
    /// "is widely thought", "reportedly"
    case belief
    /// "many", "several", "a number of"
    case quantity
    /// "perhaps", "seems"
    case doubt
    /// "generally", "in some cases"
    case frequency
    /// "one of the most", "well known"
    case rank

    /// Stands where an attribution would: somebody is said to say or think it, and is not named.
    package var claimsSource: Bool { self == .source || self == .belief }
  }

  package let kind: Kind
  /// The phrase as written, outside of quotation marks.
  package let range: TextRange

  package init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
