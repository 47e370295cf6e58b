import Documents
import Extraction

extension Statement {
  /// The draft itself names nobody for these words: the extractor took the subject of a sentence
  /// before, which is a thing, or stands in another paragraph with something told in between.
  func hasGuessedSpeaker(in draft: Document, _ words: WordClasses) -> Bool {
    guard attribution.how == .precedingSubject, let speaker = attribution.speaker else {
      return false
    }
    if speaker.kind == .described {
      let mentioned = Tokenizer.tokens(in: draft.text, range: speaker.range).map(\.hash)
      if !mentioned.contains(where: words.people.contains) { return true }
    }
    guard let block = draft.block(at: extent.start), !block.range.contains(speaker.range) else {
      return false
    }
    let before = TextRange(block.range.start, extent.start)
    return !Tokenizer.tokens(in: draft.text, range: before).isEmpty
  }
}
