import Documents

/// Whether two names mean one person.
enum SpeakerNames {
  enum Answer: Sendable {
    case same
    case different
    /// One side does not say enough.
    case unknown
  }

  /// Compares the name a draft gives with the name and role a source gives.
  static func compare(_ name: String, _ other: String, role: String? = nil) -> Answer {
    let (one, two) = (parts(name), parts(other))
    guard let last = one.last, let otherLast = two.last else { return .unknown }
    if last == otherLast {
      guard one.count > 1, two.count > 1 else { return .same }
      return givenNamesAgree(one.dropLast(), two.dropLast()) ? .same : .different
    }
    if one.count > 1, Set(one).isSubset(of: two) { return .same }
    if two.count > 1, Set(two).isSubset(of: one) { return .same }
    if let role, !one.isEmpty, Set(one).isSubset(of: parts(role)) { return .same }
    return .different
  }

  /// What a name is looked up by: its last word, folded.
  static func keys(of name: String) -> [String] { parts(name).suffix(1).map(\.self) }

  /// Any given name or initial in common, or a title where the other has a name.
  private static func givenNamesAgree(
    _ one: ArraySlice<String>, _ other: ArraySlice<String>
  ) -> Bool {
    if !Set(one).isDisjoint(with: other) { return true }
    guard let first = one.first, let second = other.first else { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return long.hasPrefix(short) || titles.contains(first) || titles.contains(second)
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mp"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr"]

  /// Folded words of a name without suffixes, and without a possessive.
  private static func parts(_ name: String) -> [String] {
    Tokenizer.tokens(in: name).map { Folding.folded(name[$0.range]) }
      .filter { !suffixes.contains($0) && $0 != "the" && $0 != "al" }
  }
}
