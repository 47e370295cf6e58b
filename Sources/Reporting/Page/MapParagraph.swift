import Extraction
import Pipeline
import Documents

/// The draft seen from far away: a tile for each sentence, in groups of a paragraph.
struct MapParagraph {
  let tiles: [Tile]

  struct Tile {
    let mapTarget: String
    let style: String
    let sign: String
    let hint: Shown
    let isItem: Bool
  }

  /// Sentences that a map still shows one by one; a longer draft has a tile a paragraph.
  private static let mostSentences = 400

  static func paragraphs(
    of draft: DraftPresentation, _ galley: Galley, anchor: String
  ) -> [MapParagraph] {
    let document = draft.report.document
    var sentences = draft.report.analysis.sentences[...]
    let isLong = sentences.count > mostSentences
    return document.blocks.enumerated().compactMap { index, block in
      sentences = sentences.drop { $0.end <= block.range.start }
      let own = sentences.prefix { $0.start < block.range.end }
      let present = galley.items(inBlock: index)
      guard block.role.isMainText || !present.isEmpty else { return nil }
      let stretches = own.isEmpty || isLong ? [block.range] : Array(own)
      return MapParagraph(
        tiles: stretches.map { stretch in
          tile(stretch, present, draft.text, row: "\(anchor)-b\(index + 1)")
        })
    }
  }

  private static func tile(
    _ sentence: TextRange, _ items: [Item], _ text: String, row: String
  ) -> Tile {
    let own = items.filter { item in item.spans.contains { $0.overlaps(sentence) } }
    let gravest = own.max { $0.style.gravity < $1.style.gravity }
    let style = gravest?.style ?? .plain
    let opening = VisibleText.line(text[sentence]).unicodeScalars.prefix(60)
    let words = String(String.UnicodeScalarView(opening))
    let label = gravest.map { "\($0.label): " } ?? "nothing found: "
    return Tile(
      mapTarget: gravest?.anchor ?? row, style: style.rawValue, sign: gravest?.style.sign ?? "·",
      hint: Shown(label + words), isItem: gravest != nil)
  }
}
