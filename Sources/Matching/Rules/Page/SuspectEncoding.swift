import Documents

/// Signs that were lost or broken when the text was converted.
struct SuspectEncoding: DraftRule {
  static let identifier = "suspect-encoding"
  static let level = Level.warning
  static let remedy = "export the text again as UTF-8"

  /// A broken text is broken everywhere; the first places show how.
  private static let most = 10

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    var findings: [Finding] = []
    for block in prose.document.blocks where block.role.isMainText {
      guard findings.count < Self.most else { break }
      if let place = Self.fault(in: prose.document.text, block.range) {
        findings.append(
          finding(
            .broken(prose.document.shown(place.word), place.kind), in: prose, spans: [place.word]))
      }
    }
    return findings
  }

  private struct Fault {
    let word: TextRange
    let kind: String
  }

  /// The first replacement character, control, or UTF-8 that was read as Windows-1252.
  private static func fault(in text: String, _ range: TextRange) -> Fault? {
    var offset = range.start
    var before: Unicode.Scalar = " "
    for scalar in text[range].unicodeScalars {
      let length = UTF8.width(scalar)
      let here = TextRange(offset, offset + length)
      if scalar.value == 0xFFFD { return Fault(word: here, kind: "a sign that was lost") }
      if (0x80...0x9F).contains(scalar.value) || scalar.value < 0x20 && !isSpace(scalar) {
        return Fault(word: here, kind: "a control character")
      }
      if isTwiceEncoded(before, scalar) {
        return Fault(
          word: TextRange(offset - UTF8.width(before), offset + length),
          kind: "UTF-8 that was read as Windows-1252")
      }
      before = scalar
      offset += length
    }
    return nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(scalar.value)
  }

  /// The first two characters that a two- or three-byte sequence becomes: “Ã©”, “â€”.
  private static func isTwiceEncoded(_ one: Unicode.Scalar, _ two: Unicode.Scalar) -> Bool {
    switch one.value {
    case 0xC2, 0xC3: (0xA0...0xBF).contains(two.value) && two.value != 0xA0 && two.value != 0xBB
    case 0xE2: two.value == 0x20AC
    default: false
    }
  }
}

extension Finding.Message {
  fileprivate static func broken(_ words: String, _ kind: String) -> Finding.Message {
    "“\(words)” is \(kind)"
  }
}
