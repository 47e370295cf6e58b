/// How much of a claim, the differing slot left out, a sentence must have for the difference to count.
///
/// Chosen on the development parts of fever_symmetric, fm2 and climate_fever, whose halves came out alike
/// (README, Accuracy). A named subject that both sentences begin with
/// needs little else; without one nearly everything must agree.
struct SlotGate {
  /// What differs.
  enum Kind: Hashable {
    case number, date, opposite, direction
    /// The claim denies what the source says, or the source what the claim says.
    case denied, denying
    /// A name, and one behind a preposition.
    case name, placedName
    case kind(String)
  }

  /// More than any sentence has.
  private static let never = 2.0
  /// A source that the run found by itself must have this share at least: unlike one that is given with
  /// the question, nobody says that it is about the claim.
  private static let found = 0.75

  let subject: Aboutness.Subject
  /// The sources came with the question.
  let areGiven: Bool

  func share(_ kind: Kind) -> Double {
    let share =
      subject == .same ? Self.same(kind) : subject == .named ? named(kind) : Self.other(kind)
    return areGiven ? share : max(share, Self.found)
  }

  private static func same(_ kind: Kind) -> Double {
    switch kind {
    case .number: 0.01
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
    case .number, .date: 0.75
    case .opposite, .denying, .kind("continent"), .kind("profession"): 0.7
    case .direction: 0.85
    case .denied: 0.55
    case .placedName: 0.8
    case .name: never
    case .kind("nation"), .kind("state"), .kind("sport"), .kind("kin"), .kind("genre"): 0.6
    case .kind("rank"): 0.4
    case .kind("medium"): never
    case .kind: 0.7
    }
  }
}
