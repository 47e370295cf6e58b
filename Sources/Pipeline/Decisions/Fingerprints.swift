package import Documents
import Matching

/// What a finding or an item is recognised by from run to run: SHA-256 of the rule, the folded
/// words, forty characters on each side and an occurrence number. No line numbers and no path, so
/// text that moves keeps its decisions.
///
/// The scheme is the project's own; ESLint's RFC 119 tells why line-based baselines break.
package struct Fingerprints: Sendable {
  private let document: Document?
  private let text: String
  private let length: Int
  /// How often each rule has met the same words in the same surroundings.
  private var seen: [String: Int] = [:]

  /// For one draft; ask in the order of its findings.
  package init(of document: Document) {
    self.document = document
    text = document.unmaskedText
    length = text.utf8.count
  }

  /// For findings that belong to no draft.
  package init() {
    document = nil
    text = ""
    length = 0
  }

  /// Those of a draft's findings, in their order.
  package static func all(of draft: DraftReport) -> [String] {
    var fingerprints = Fingerprints(of: draft.document)
    return draft.findings.map { finding in
      fingerprints.next(rule: finding.rule, spans: finding.spans, message: finding.message.text)
    }
  }

  /// Lower-case hexadecimal SHA-256. `message` stands in for the words of a finding without any.
  package mutating func next(rule: String, spans: [TextRange], message: String = "") -> String {
    var parts = [rule]
    if let first = spans.first, let last = spans.last, last.end <= length {
      parts.append(String(Self.normalised(text[before(first.start)]).suffix(Self.context)))
      parts.append(spans.map { Self.normalised(text[$0]) }.joined(separator: "|"))
      parts.append(String(Self.normalised(text[after(last.end)]).prefix(Self.context)))
    } else {
      // Counts in a message change with every edit; the rest of it names what is meant.
      parts.append(Self.normalised(String(message.map { $0.isNumber ? "#" : $0 })))
    }
    let key = parts.joined(separator: "\u{1F}")
    let occurrence = seen[key, default: 0]
    seen[key] = occurrence + 1
    return Digest.sha256(Array("\(key)\u{1F}\(occurrence)".utf8))
  }

  /// Characters of the folded text on each side.
  private static let context = 40
  /// Bytes that are sure to hold that many characters after folding of ordinary text.
  private static let window = 240

  /// Surroundings end with the paragraph, so that one that moves keeps its fingerprints.
  private func before(_ offset: Int) -> TextRange {
    let start = document?.block(at: offset)?.range.start ?? 0
    return TextRange(border(max(start, offset - Self.window)), offset)
  }

  private func after(_ offset: Int) -> TextRange {
    let end = document?.block(at: max(0, offset - 1))?.range.end ?? length
    return TextRange(offset, border(min(max(offset, end), offset + Self.window)))
  }

  /// Moves an offset back to the first byte of a scalar.
  private func border(_ offset: Int) -> Int {
    let bytes = text.utf8
    var offset = offset
    while offset > 0, offset < length,
      bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 == 0x80
    { offset -= 1 }
    return offset
  }

  /// Folded words, one space between them.
  package static func normalised(_ text: String) -> String {
    Tokenizer.tokens(in: text).map { Folding.folded(text[$0.range]) }.joined(separator: " ")
  }
}
