/// How much of a claim, the differing slot left out, a sentence must have for the difference to count.
///
/// Chosen on the development parts of fever_symmetric, fm2 and climate_fever, whose halves came out alike
/// (README, Accuracy), and looked at on healthver and averitec. A named subject that both sentences begin with
/// needs little else, and so does a short claim, which says one thing only; without either nearly everything must
/// agree.
struct SlotGate {
  /// What differs.
  enum Kind: Hashable {
    case number, date, opposite, direction
    /// A number of things, not a measure: “nine seasons”.
    case count
    /// The claim denies what the source says, or the source what the claim says.
    case denied, denying
    /// A name, and one behind a preposition.
    case name, placedName
    case kind(String)
    /// The claim dismisses what the source affirms; the share depends on the words of both.
    case dismissal(Double)
  }

  /// More than any sentence has.
  static let never = 2.0
  /// A source that the run found by itself must have this share at least: unlike one that is given with
  /// the question, nobody says that it is about the claim.
  private static let found = 0.75
  /// Content words of a claim that says one thing, and of one that says little more.
  private static let terse = 5
  private static let short = 8
  private static let long = 12

  let subject: Aboutness.Subject
  /// The sources came with the question.
  let areGiven: Bool
  /// Content words of the claim.
  let length: Int
  /// A name of several words, or one inside the sentence, is what the claim is about.
  let isAboutName: Bool

  func share(_ kind: Kind) -> Double {
    // In a claim about several things a place that is missing may belong to another of them.
    if kind == .placedName, areGiven, length > Self.short { return Self.never }
    let share: Double =
      switch subject {
      case .same: Self.same(kind)
      case .named: named(kind)
      case .implied, .other: Self.other(kind)
      }
    return areGiven ? min(share, given(kind)) : max(share, Self.found)
  }

  /// What is enough where the source is known to be about the claim.
  private func given(_ kind: Kind) -> Double {
    if case .dismissal(let share) = kind { return share }
    return min(subject == .implied ? Self.implied(kind) : Self.never, ofShort(kind))
  }

  private static func implied(_ kind: Kind) -> Double {
    switch kind {
    case .number, .count, .date, .placedName, .kind, .denied: 0.15
    case .opposite: 0.01
    default: never
    }
  }

  private func ofShort(_ kind: Kind) -> Double {
    switch kind {
    case .kind("direction"), .kind("colour"): Self.never
    // Nations stand as attributes of many things, so that one more word must agree.
    case .kind("nation"), .kind("state"), .kind("continent"):
      length <= Self.terse ? 0.15 : length <= Self.short ? 0.3 : Self.never
    case .kind: length <= Self.long ? 0.15 : Self.never
    case .date: length <= Self.terse ? 0.15 : Self.never
    case .count: length <= Self.short ? 0.15 : Self.never
    case .name, .placedName: length <= Self.terse && isAboutName ? 0.5 : Self.never
    default: Self.never
    }
  }

  private static func same(_ kind: Kind) -> Double {
    switch kind {
    case .number, .count: 0.01
    case .direction: 0.4
    case .date, .denied, .placedName, .denying: 0.3
    case .opposite, .name: 0.25
    case .kind("nation"), .kind("state"): 0.2
    case .kind("rank"), .kind("sport"), .kind("kin"), .kind("genre"), .kind("science"): 0.3
    case .kind("season"), .kind("colour"): 0.3
    case .kind("direction"): 0.4
    case .kind("profession"): 0.5
    case .kind("medium"): 0.8
    case .kind: 0.5
    case .dismissal: never
    }
  }

  private func named(_ kind: Kind) -> Double {
    switch kind {
    case .date, .placedName: 0.4
    case .name: 0.5
    default: Self.other(kind)
    }
  }

  private static func other(_ kind: Kind) -> Double {
    switch kind {
    case .number, .count, .date: 0.75
    case .opposite, .denying, .kind("continent"), .kind("profession"): 0.7
    case .direction: 0.85
    case .denied: 0.55
    case .placedName: 0.8
    case .name: never
    case .kind("nation"), .kind("state"), .kind("sport"), .kind("kin"), .kind("genre"): 0.6
    case .kind("rank"): 0.4
    case .kind("medium"): never
    case .kind: 0.7
    case .dismissal: never
    }
  }
}
