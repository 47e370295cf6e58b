import Documents
import Extraction

/// One spelling for the several that a word has in British and American use.
///
/// Only ever compares two words that an alignment has paired, so that a rewriting which would be
/// wrong for other words does no harm.
struct Spelling: Sendable {
  private struct Ending {
    let british: [UInt8]
    let american: [UInt8]
    /// The rewriting holds at the end of a word only.
    let isFinal: Bool
  }

  private let words: [String: String]
  private let patterns: [Ending]

  init(_ table: LexiconFile) {
    var words: [String: String] = [:]
    var patterns: [Ending] = []
    for row in table.rows {
      let (british, american) = (row["british"], row["american"])
      switch row["kind"] {
      case "word": words[british] = american
      case "inside", "ending":
        patterns.append(
          Ending(
            british: Array(british.utf8), american: Array(american.utf8),
            isFinal: row["kind"] == "ending"))
      default: break
      }
    }
    self.words = words
    self.patterns = patterns
  }

  /// Both are spellings of one word. `one` and `other` are folded.
  func areVariants(_ one: String, _ other: String) -> Bool {
    one == other || normal(one) == normal(other)
  }

  private func normal(_ word: String) -> String {
    let whole = words[word] ?? word
    guard whole.utf8.count >= 5 else { return whole }
    var bytes = Array(whole.utf8)
    for pattern in patterns {
      var index = 2
      while index + pattern.british.count <= bytes.count {
        let end = index + pattern.british.count
        if !pattern.isFinal || end == bytes.count,
          bytes[index..<end].elementsEqual(pattern.british)
        {
          bytes.replaceSubrange(index..<end, with: pattern.american)
          index += pattern.american.count
        } else {
          index += 1
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
