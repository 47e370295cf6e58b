import Documents
import Indexing

/// Who is who in a source: the names of its speakers, and which of them its roles mean.
struct DocumentPersons: Sendable {
  /// Passages of a document in which it introduces its people.
  static let passageLimit: Int64 = 60

  /// Everybody who has a turn of his own, roles too.
  private(set) var speakers: [String] = []
  /// Names that the document gives with a role: “Interviewer: Sam Lee”, “Anna Smith, the defendant”.
  private(set) var names: [String: [String]] = [:]

  init(_ passages: [Passage], _ words: WordClasses) {
    for passage in passages {
      if let name = passage.speaker?.name, !speakers.contains(name) { speakers.append(name) }
      if let speaker = passage.speaker, let role = speaker.role,
        words.roles.role(ofLabel: speaker.name) == nil,
        let known = words.roles.role(in: role)
      {
        add(speaker.name, to: known)
      }
      read(WordText(passage.text), words)
    }
    if let title = passages.first?.document.metadata.title { read(WordText(title), words) }
  }

  /// The one person whom the role means; nil when the document tells none, or several.
  func name(ofRole role: String) -> String? {
    guard let names = names[role], names.count == 1 else { return nil }
    return names[0]
  }

  private mutating func add(_ name: String, to role: String) {
    let isKnown = names[role]?.contains { $0.hasSuffix(name) || name.hasSuffix($0) } ?? false
    if !isKnown { names[role, default: []].append(name) }
  }

  private mutating func read(_ text: WordText, _ words: WordClasses) {
    for index in text.words.indices {
      // “interview with Lena Fischer”
      if text.lowercased(index) == "with", index > 0, text.lowercased(index - 1) == "interview",
        let name = name(in: text, from: index + 1, words)
      {
        add(name, to: "answerer")
      }
      guard let role = words.roles.role(ofWord: text.lowercased(index)),
        text.words[index].range.count > 1
      else { continue }
      if text.startsLabelled(index + 1), let name = name(in: text, from: index + 1, words) {
        add(name, to: role)
      } else if let name = name(in: text, before: index, words) {
        add(name, to: role)
      }
    }
  }

  /// Two or three capitalised words in a row that begin with word `start`.
  private func name(in text: WordText, from start: Int, _ words: WordClasses) -> String? {
    var end = start
    while end < min(start + 3, text.words.count), isName(text, end, words),
      end == start || text.isSpaced(before: end)
    { end += 1 }
    return end - start >= 2 ? text.written(start..<end) : nil
  }

  /// Two or three capitalised words before “, the ROLE” or “(ROLE)”, whose role is word `index`.
  private func name(in text: WordText, before index: Int, _ words: WordClasses) -> String? {
    var end = index
    if end > 0, words.definites.contains(text.words[end - 1].hash) { end -= 1 }
    guard end > 1, text.followsCommaOrBracket(end) else { return nil }
    var start = end
    while start > max(0, end - 3), isName(text, start - 1, words),
      start == end || text.isSpaced(before: start)
    { start -= 1 }
    return end - start >= 2 ? text.written(start..<end) : nil
  }

  private func isName(_ text: WordText, _ index: Int, _ words: WordClasses) -> Bool {
    let word = text.words[index]
    return word.isCapitalised && !word.hasDigit && !words.functionWords.contains(word.hash)
      && words.roles.role(ofWord: text.lowercased(index)) == nil
  }
}
