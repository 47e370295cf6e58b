import Documents
import Extraction

/// What somebody is in a proceeding or an interview: “THE DEFENDANT”, “the chair”, “Q”.
struct SpeakerRoles: Sendable {
  private let roles: [String: String]
  private let small: Set<UInt64>
  private let titles: Set<String>

  /// `small` are the hashes of words that name nobody.
  init(_ table: LexiconFile, small: Set<UInt64>, titles: Set<String>) {
    roles = Dictionary(
      table.rows.map { ($0["word"], $0["role"]) }, uniquingKeysWith: { first, _ in first })
    self.small = small
    self.titles = titles
  }

  /// The role that a label names by nothing but a role; nil for a name, with a role or without.
  func role(ofLabel label: String) -> String? {
    let words = words(of: label)
    guard !words.isEmpty, words.count <= 3 else { return nil }
    let known = words.map { roles[$0] }
    guard let role = known.last ?? nil else { return nil }
    return known.allSatisfy { $0 != nil } || words.dropLast().allSatisfy(isDescriptive)
      ? role : nil
  }

  /// The role that a name is given with (“Judge Miller”) or a description consists of (“the judge”).
  func role(in description: String) -> String? {
    let words = words(of: description)
    if let first = words.first, words.count > 1, let role = roles[first] { return role }
    return words.last.flatMap { roles[$0] }
  }

  /// The role that a word means.
  func role(ofWord word: String) -> String? { roles[Folding.folded(word)] }

  private func isDescriptive(_ word: String) -> Bool {
    roles[word] != nil || titles.contains(word)
  }

  /// Folded words, small ones left out unless they are a label by themselves (“A”).
  private func words(of text: String) -> [String] {
    let tokens = Tokenizer.tokens(in: text)
    let kept = tokens.count == 1 ? tokens : tokens.filter { !small.contains($0.hash) }
    return kept.map { Folding.folded(String(text[$0.range])) }
  }
}
