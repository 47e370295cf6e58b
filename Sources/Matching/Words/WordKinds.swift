import Documents
import Extraction

/// Words of one kind that exclude each other: nations, occupations, ranks.
struct WordKinds: Sendable {
  struct Entry: Sendable, Hashable {
    let kind: String
    /// What several words mean alike: “france” for “French”; a part behind its whole, “britain/wales”.
    let same: String
    /// Words that it takes.
    let length: Int

    /// Of one kind, and the same thing or one a part of the other.
    func fits(_ other: Entry) -> Bool {
      kind == other.kind
        && (same == other.same || same.hasPrefix(other.same + "/")
          || other.same.hasPrefix(same + "/"))
    }
  }

  private let entries: [UInt64: [(rest: [UInt64], entry: Entry)]]

  init(_ table: LexiconFile) {
    var entries: [UInt64: [(rest: [UInt64], entry: Entry)]] = [:]
    for row in table.rows {
      let words = Tokenizer.tokens(in: row["word"]).map(\.hash)
      guard let first = words.first else { continue }
      let entry = Entry(kind: row["kind"], same: row["same"], length: words.count)
      entries[first, default: []].append((Array(words.dropFirst()), entry))
    }
    self.entries = entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  /// The longest entry that begins with word `index`; nil when there is none.
  func entry(at index: Int, in words: [Word]) -> Entry? {
    entries[words[index].hash]?.first { entry in
      let end = index + 1 + entry.rest.count
      return end <= words.count && words[(index + 1)..<end].map(\.hash) == entry.rest
    }?.entry
  }
}
