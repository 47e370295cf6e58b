import Documents
import Extraction
import Pipeline

/// The draft seen from far away: a tile for each sentence, in groups of a paragraph; of a long draft a
/// tile for each paragraph, or for several.
struct MapParagraph {
  let tiles: [Tile]

  struct Tile {
    let mapTarget: String
    let style: String
    let sign: String
    let hint: Shown
    let isItem: Bool
  }

  /// Tiles that can still be told apart and pointed at.
  private static let mostTiles = 400
  /// Scalars of the text in a tile's hint.
  private static let hintLength = 60
  /// UTF-8 bytes that hold as many, with spaces that are not shown.
  private static let hintBytes = 480

  static func paragraphs(
    of draft: DraftPresentation, _ galley: Galley, anchor: String
  ) -> [MapParagraph] {
    let blocks = draft.report.document.blocks
    let shown = blocks.indices.filter { index in
      blocks[index].role.isMainText || galley.hasItems(inBlock: index)
    }
    if draft.report.analysis.sentences.count <= mostTiles, shown.count <= mostTiles {
      return bySentence(of: draft, galley, shown, anchor: anchor)
    }
    let size = (shown.count + mostTiles - 1) / mostTiles
    let tiles = stride(from: 0, to: shown.count, by: size).map { start in
      let group = shown[start..<min(start + size, shown.count)]
      let range = group.dropFirst().reduce(blocks[group[start]].range) {
        $0.union(blocks[$1].range)
      }
      return tile(
        range, group.flatMap(galley.items(inBlock:)), draft.text,
        row: "\(anchor)-b\(group[start] + 1)", paragraphs: group.count)
    }
    // One group, so that they stand as closely as those of a paragraph.
    return [MapParagraph(tiles: tiles)]
  }

  private static func bySentence(
    of draft: DraftPresentation, _ galley: Galley, _ shown: [Int], anchor: String
  ) -> [MapParagraph] {
    var sentences = draft.report.analysis.sentences[...]
    return shown.map { index in
      let block = draft.report.document.blocks[index]
      sentences = sentences.drop { $0.end <= block.range.start }
      let own = sentences.prefix { $0.start < block.range.end }
      let present = galley.items(inBlock: index)
      return MapParagraph(
        tiles: (own.isEmpty ? [block.range] : Array(own)).map { stretch in
          let inside = present.filter { item in item.spans.contains { $0.overlaps(stretch) } }
          return tile(
            stretch, inside, draft.text, row: "\(anchor)-b\(index + 1)", paragraphs: 1)
        })
    }
  }

  private static func tile(
    _ stretch: TextRange, _ items: [Item], _ text: String, row: String, paragraphs: Int
  ) -> Tile {
    let gravest = items.max { $0.style.gravity < $1.style.gravity }
    let style = gravest?.style ?? .plain
    let start = TextRange(stretch.start, min(stretch.end, stretch.start + hintBytes))
    let opening = VisibleText.line(text[start]).unicodeScalars.prefix(hintLength)
    let words = String(String.UnicodeScalarView(opening))
    let label = gravest.map { "\($0.label): " } ?? "nothing found: "
    let several = paragraphs > 1 ? "\(paragraphs) paragraphs, " : ""
    return Tile(
      mapTarget: gravest?.anchor ?? row, style: style.rawValue, sign: gravest?.style.sign ?? "·",
      hint: Shown(several + label + words), isItem: gravest != nil)
  }
}
