/// The words of a short line in lower case: letters and digits, and apostrophes where asked.
enum LineWords {
  /// “’” becomes “'”. Lines of ASCII and of curly marks, which most are, never become characters.
  static func lowercased(_ line: String, keepsApostrophes: Bool = false) -> [String] {
    var line = line
    if let words = line.withUTF8({ plain($0, keepsApostrophes) }) { return words }
    let lower = line.lowercased()
    guard keepsApostrophes else {
      return lower.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
    }
    return lower.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map { String($0).replacing("’", with: "'") }
  }

  /// Nil when a character needs Unicode's properties.
  private static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ keepsApostrophes: Bool
  ) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func endWord() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x27 where keepsApostrophes: word.append(byte)
      case 0xE2:
        // U+2010…U+2027: dashes, quotation marks, dots.
        guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
          (0x90...0xA7).contains(bytes[offset + 2])
        else { return nil }
        if keepsApostrophes, bytes[offset + 2] == 0x99 { word.append(0x27) } else { endWord() }
        offset += 2
      case 0x80...: return nil
      default: endWord()
      }
      offset += 1
    }
    endWord()
    return words
  }
}
