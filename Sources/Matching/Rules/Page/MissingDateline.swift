import Foundation
import Documents

/// The first paragraph does not begin with a place.
struct MissingDateline: DraftRule {
  static let identifier = "missing-dateline"
  static let level = Level.note
  static let isOnByDefault = false
  static let remedy = "begin with the place: “AMMAN —”"

  /// Bytes in which a dateline's dash stands.
  private static let longest = 80

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    guard
      let first = prose.document.blocks.first(where: { block in
        block.role == .paragraph && block.range.count > Self.longest
      }), !hasDateline(first.range, prose.document)
    else { return [] }
    return [
      finding(.place, in: prose, spans: [TextRange(first.range.start, first.range.start)])
    ]
  }

  /// Words with capitals, then a dash between spaces: “AMMAN, Jordan (AP) —”.
  private func hasDateline(_ range: TextRange, _ draft: Document) -> Bool {
    let head = draft.text[TextRange(range.start, range.start + Self.longest)]
    guard
      let dash = ["—", "–", " - ", "--"].compactMap({ head.firstRange(of: $0) })
        .min(by: { $0.lowerBound < $1.lowerBound })
    else {
      return false
    }
    let place = head[..<dash.lowerBound]
    let words = Tokenizer.tokens(in: String(place)).map { String(place)[$0.range] }
    return !words.isEmpty && words.count <= 8
      && words[0].unicodeScalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isCased }
  }
}

extension Finding.Message {
  fileprivate static let place: Finding.Message =
    "the first paragraph does not say where it is from"
}
