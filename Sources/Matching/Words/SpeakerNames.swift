import Documents
import Extraction

/// Whether two names mean one person.
struct SpeakerNames: Sendable {
  enum Answer: Sendable {
    case same
    case different
    /// One side does not say enough.
    case unknown
  }

  let titles: Set<String>
  /// Full given names of a short one.
  private let nicknames: [String: Set<String>]

  private let common: Set<UInt64>

  /// Particles and endings that name nobody by themselves; they are part of no language's words.
  private static let particles: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "the", "al", "el",
  ]

  /// `common` are the hashes of words that are no names, whatever letter they begin with.
  init(titles: LexiconFile, nicknames: LexiconFile, common: Set<UInt64>) {
    self.common = common
    self.titles = Set(titles.rows.map { Folding.folded($0["word"]) })
    self.nicknames = Dictionary(grouping: nicknames.rows, by: { $0["short"] })
      .mapValues { Set($0.map { $0["name"] }) }
  }

  /// Compares the name that a draft gives with the name and role that a source gives. A description
  /// (“a spokesman”, “he”) is no name and decides nothing.
  func compare(_ name: String, _ other: String, role: String? = nil) -> Answer {
    let (one, two) = (parts(name), parts(other))
    guard let last = one.last, let otherLast = two.last else { return .unknown }
    if let role, isNamed(one, in: role) { return .same }
    guard isProper(name), isProper(other) else { return one == two ? .same : .unknown }
    if last == otherLast {
      let (given, otherGiven) = (bare(one.dropLast()), bare(two.dropLast()))
      if given.isEmpty || otherGiven.isEmpty { return .same }
      return givenNamesAgree(given, otherGiven) ? .same : .different
    }
    if Set(one).isSubset(of: two) || Set(two).isSubset(of: one) { return .same }
    // Titles alone (“the Chief Justice”) name somebody whom the other side may name otherwise.
    if bare(one[...]).isEmpty || bare(two[...]).isEmpty { return .unknown }
    return .different
  }

  /// What a name is looked up by: its last word, folded.
  func keys(of name: String) -> [String] { parts(name).suffix(1).map(\.self) }

  private func isNamed(_ parts: [String], in role: String) -> Bool {
    let role = Set(self.parts(role))
    return !parts.isEmpty && Set(parts).isSubset(of: role)
  }

  /// Has a word with a capital letter, as names have in the languages that have capitals at all; a first
  /// word that begins a sentence in any text (“Its”, “Officials”) does not count.
  private func isProper(_ name: String) -> Bool {
    Tokenizer.tokens(in: name).enumerated().contains { index, token in
      let written = name[token.range]
      guard index > 0 || !common.contains(token.hash) else { return false }
      return written.unicodeScalars.contains {
        $0.properties.isUppercase || !$0.isASCII && !$0.properties.isCased
      }
    }
  }

  private func bare(_ parts: ArraySlice<String>) -> [String] {
    parts.filter { !titles.contains($0) }
  }

  /// A given name, its short form or an initial in common.
  private func givenNamesAgree(_ one: [String], _ other: [String]) -> Bool {
    if !Set(one).isDisjoint(with: other) { return true }
    guard let first = one.first, let second = other.first else { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return long.hasPrefix(short) || nicknames[first]?.contains(second) == true
      || nicknames[second]?.contains(first) == true
  }

  /// Folded words of a name, without possessive endings, particles and what follows a generation.
  private func parts(_ name: String) -> [String] {
    Tokenizer.tokens(in: name).map { token in
      let written = name[token.range]
      let isPossessive = written.hasSuffix("’s") || written.hasSuffix("'s")
      return Folding.folded(isPossessive ? String(written.dropLast(2)) : written)
    }.filter { !Self.particles.contains($0) }
  }
}
