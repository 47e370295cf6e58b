import Documents
import Indexing

/// Whether an ellipsis hides more than a reader expects of one.
struct Omission {
  /// Words that an ellipsis may stand for: more than a long sentence.
  static let length = 60

  private let source: WordText
  private let window: SourceWindow

  init(_ source: WordText, _ window: SourceWindow) {
    self.source = source
    self.window = window
  }

  func isHidden(_ hunk: Hunk) -> Bool {
    guard let elided = hunk.elided, !elided.isEmpty else { return false }
    return elided.count > Self.length || source.hasQuestion(in: elided) || changesSpeaker(elided)
  }

  /// Somebody else speaks between the first word and the last.
  private func changesSpeaker(_ elided: Range<Int>) -> Bool {
    let first = window.passage(at: source.words[elided.lowerBound].range.start)
    let last = window.passage(at: source.words[elided.upperBound - 1].range.start)
    let speakers = window.passages[first...max(first, last)].compactMap(\.speaker?.name)
    return Set(speakers).count > 1
  }
}
