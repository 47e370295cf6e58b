import Matching

/// Lines of a terminal: wraps at words, colours after wrapping.
struct TerminalPage {
  struct Run {
    let text: String
    let style: Style
    /// Where a click leads; nil for words that are no link.
    let link: String?

    init(_ text: String, _ style: Style, link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  enum Style: Equatable {
    case plain
    case strong
    case faint
    case place
    case removed
    case added
    case level(Level)
  }

  private(set) var text = ""
  private let usesColor: Bool
  private let columns: Int

  init(usesColor: Bool, columns: Int) {
    self.usesColor = usesColor
    self.columns = max(40, columns)
  }

  mutating func blank() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Appends runs as one line, or as several when they do not fit; the following ones begin at
  /// column `hanging`.
  mutating func line(_ runs: [Run], indent: Int = 0, hanging: Int? = nil) {
    var line = String(repeating: " ", count: indent)
    var column = indent
    var lineHasInk = false
    let margin = hanging ?? indent
    for run in runs {
      for word in Self.words(of: run.text) {
        let width = TerminalWidth.columns(of: word)
        let isSpace = word.hasPrefix(" ")
        if lineHasInk, !isSpace, column + width > columns {
          text += Self.trimmed(line) + "\n"
          line = String(repeating: " ", count: margin)
          column = margin
          lineHasInk = false
        }
        if isSpace, !lineHasInk, column == margin, line.allSatisfy({ $0 == " " }) { continue }
        line += isSpace ? word : linked(styled(word, run.style), run.link)
        column += width
        lineHasInk = true
      }
    }
    text += Self.trimmed(line) + "\n"
  }

  /// One line, however long: for what scripts look for.
  mutating func unwrapped(_ runs: [Run]) {
    text += runs.map { linked(styled($0.text, $0.style), $0.link) }.joined() + "\n"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, let code = style.code, !text.allSatisfy({ $0 == " " }) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// OSC 8 around the words; the target holds nothing but printable ASCII.
  private func linked(_ text: String, _ target: String?) -> String {
    target.map { "\u{1B}]8;;\($0)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\" } ?? text
  }

  /// Words and the spaces between them, in turn.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " "
      if let last = words.last, last.hasPrefix(" ") == isSpace {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append(String(scalar))
      }
    }
    return words
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

extension TerminalPage.Style {
  /// Parameters of SGR (ECMA-48); colours of the terminal's own palette, so that themes hold.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .place: "36"
    case .removed: "31"
    case .added: "32"
    case .level(.error): "1;31"
    case .level(.warning): "33"
    case .level(.note): "34"
    }
  }
}
