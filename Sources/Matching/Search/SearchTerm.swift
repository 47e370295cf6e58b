import Documents
import Indexing

/// A word that is looked for, in all the forms that count as it.
struct SearchTerm: Sendable {
  /// The word itself, or what is looked for in its place.
  let hashes: [UInt64]
  let content: ContentWord
  /// What the word is worth: the rarer the more.
  let weight: Double

  init(_ word: Word, written: String, in views: [CorpusView], _ classes: WordClasses) {
    let folded = Folding.folded(written)
    content = ContentWord(base: folded, isName: false, hasDigit: word.hasDigit)
    func count(_ hash: UInt64) -> Int { views.reduce(0) { $0 + $1.index.frequency(of: hash) } }
    let frequency = count(word.hash)
    hashes =
      frequency > 0 || word.hasDigit
      ? [word.hash] : [word.hash] + NearSpellings.hashes(of: folded, count: count)
    let passages = views.reduce(1) { $0 + $1.index.passageCount }
    let bits = Int.bitWidth - (passages / max(1, frequency)).leadingZeroBitCount
    weight = classes.functionWords.contains(word.hash) ? 0.5 : Double(max(1, bits))
  }

  func matches(_ word: Word, written: () -> String) -> Bool {
    hashes.contains(word.hash)
      || (content.base.utf8.count >= 4
        && content.isAkin(
          to: ContentWord(base: written(), isName: false, hasDigit: word.hasDigit)))
  }
}
