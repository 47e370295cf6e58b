/// The phrases of `weasels.tsv` by the hash of their first word.
struct WeaselTable: Sendable {
  /// What follows the first word, longest first.
  private var phrases: [UInt64: [(rest: [UInt64], kind: Weasel.Kind)]] = [:]

  /// Reads the table; a row without a kind claims a source.
  init(_ file: LexiconFile?) throws(LexiconError) {
    for row in file?.rows ?? [] {
      let kind = row["kind"].isEmpty ? .source : try row.value("kind", as: Weasel.Kind.self)
      let words = row["words"].split(separator: " ").map { WordTable.hash(of: String($0)) }
      guard let first = words.first else { continue }
      phrases[first, default: []].append((Array(words.dropFirst()), kind))
    }
    for first in phrases.keys { phrases[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The longest phrase that begins with the lexeme at `index`, which must end before `limit`: how
  /// many lexemes it has, and its kind.
  func phrase(
    at index: Int, of lexemes: [Lexeme], limit: Int
  ) -> (count: Int, kind: Weasel.Kind)? {
    for phrase in phrases[lexemes[index].hash] ?? [] where index + phrase.rest.count < limit {
      if phrase.rest.indices.allSatisfy({ lexemes[index + 1 + $0].hash == phrase.rest[$0] }) {
        return (phrase.rest.count + 1, phrase.kind)
      }
    }
    return nil
  }
}
