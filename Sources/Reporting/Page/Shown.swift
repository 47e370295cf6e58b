import Mustache

/// Words of a document on their way into a page. Views hold documents' words in this type only, so
/// none reaches a template without being made visible first; the template escapes the markup.
struct Shown: MustacheCustomRenderable, Sendable {
  let renderText: String
  let isNull = false

  /// One line.
  init(_ text: String) { renderText = Self.separated(VisibleText.line(text)) }

  /// Line feeds kept.
  init(lines text: String) { renderText = Self.separated(VisibleText.lines(text)) }

  var isEmpty: Bool { renderText.isEmpty }

  /// swift-mustache escapes by `Character`, and a mark-up sign that has taken in a combining or a
  /// prepended scalar is another character to it: `"` + U+0301 would end an attribute unescaped.
  /// A zero-width space never joins a cluster and parts the two.
  private static func separated(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var out = ""
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.count > 1, scalars.contains(where: isMarkup) {
        for scalar in scalars {
          if isMarkup(scalar) { out += "\u{200B}" }
          out.unicodeScalars.append(scalar)
          if isMarkup(scalar) { out += "\u{200B}" }
        }
      } else {
        out.append(character)
      }
    }
    return out
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "&", "\"", "'": true
    default: false
    }
  }
}
