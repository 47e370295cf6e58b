/// Whether labelled lines are a conversation, and who speaks in it.
///
/// Labels must be many and somebody must speak twice, or one article's “Note:” would become a speaker.
struct Conversation {
  /// One label, or nil, for each line; nil throughout when the lines are no conversation.
  let labels: [SpeakerLabel?]

  /// Labels that a conversation has at least.
  private static let fewest = 3

  /// `labels` of all lines of the text in order; `endsSentence` says of each line, or of what follows a
  /// label alone on its line, that it ends like speech.
  init(_ labels: [SpeakerLabel?], endsSentence: [Bool]) {
    let sure = Self.keeping(labels) { $0 != .plain }
    if Self.isConversation(sure, endsSentence) {
      self.labels = sure
    } else if Self.isConversation(labels, endsSentence), Self.manyReturn(labels) {
      self.labels = labels
    } else {
      self.labels = labels.map { _ in nil }
    }
  }

  var isEmpty: Bool { labels.allSatisfy { $0 == nil } }

  private static func keeping(
    _ labels: [SpeakerLabel?], where isKept: (SpeakerLabel.Strength) -> Bool
  ) -> [SpeakerLabel?] {
    labels.map { label in label.flatMap { isKept($0.strength) ? $0 : nil } }
  }

  private static func isConversation(_ labels: [SpeakerLabel?], _ endsSentence: [Bool]) -> Bool {
    let indexes = labels.indices.filter { labels[$0] != nil }
    guard indexes.count >= fewest else { return false }
    let spoken = indexes.count { endsSentence[$0] }
    guard spoken * 2 >= indexes.count else { return false }
    if returning(labels) > 0 { return true }
    // A round of statements, each by another person.
    let strong = labels.count { $0.map { $0.strength != .plain } ?? false }
    return strong >= fewest && strong * 2 >= labels.count
  }

  /// Names without any mark: two people who come back, or a short text that is little else.
  private static func manyReturn(_ labels: [SpeakerLabel?]) -> Bool {
    let count = labels.count { $0 != nil }
    let names = Set(labels.compactMap { $0.map { key($0.speaker.name) } })
    guard names.count >= 2 else { return false }
    return returning(labels) >= 2 ? count * 10 >= labels.count * 3 : count * 2 >= labels.count
  }

  /// Names that occur more than once.
  private static func returning(_ labels: [SpeakerLabel?]) -> Int {
    var counts: [String: Int] = [:]
    for label in labels { if let label { counts[key(label.speaker.name), default: 0] += 1 } }
    return counts.values.count { $0 > 1 }
  }

  /// The last word: “KING” is “JOHN KING”.
  fileprivate static func key(_ name: String) -> String {
    name.split(separator: " ").last.map { $0.lowercased() } ?? name
  }
}

/// The people of a conversation, by the last word of their names.
struct SpokenNames {
  private var fullest: [String: Speaker] = [:]

  /// The fuller name when one ends with this name: “KING” after “JOHN KING, CNN ANCHOR”.
  mutating func speaker(of label: SpeakerLabel) -> Speaker {
    let speaker = label.speaker
    let key = Conversation.key(speaker.name)
    guard speaker.name.contains(" ") || speaker.role != nil else { return fullest[key] ?? speaker }
    if fullest[key] == nil || speaker.role != nil { fullest[key] = speaker }
    return fullest[key].flatMap { $0.name == speaker.name ? $0 : nil } ?? speaker
  }
}
