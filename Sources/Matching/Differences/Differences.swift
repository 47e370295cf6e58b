import Documents
import Indexing

/// Says of every place where a quotation and its source differ what kind of difference it is.
struct Differences {
  /// In the order of the draft.
  let all: [Difference]

  /// `moved` gives the kind of hunks whose words the source has elsewhere.
  init(
    _ quoted: QuotedWords, draft: Document, _ placement: Placement,
    moved: [Int: Difference.Kind], words: WordClasses
  ) {
    let script = EditScript(quoted, placement)
    let sides = Sides(
      draft: WordText(quoted.words, in: draft.text, range: quoted.extent),
      source: WordText(
        placement.window.words, in: placement.window.text,
        range: TextRange(0, placement.window.text.utf8.count)),
      brackets: quoted.brackets.mapValues {
        WordText(Word.words(in: draft.text, range: $0), in: draft.text, range: $0)
      }, words: words)
    let hunks = Hunk.hunks(script.stretches)
    let context = placement.cover
    func difference(
      _ kind: Difference.Kind, _ draft: Range<Int>, _ source: Range<Int>
    ) -> Difference {
      Difference(
        kind: kind, draft: sides.draft.range(of: draft),
        source: context.relative(sides.source.range(of: source)))
    }
    let exchanged = Self.exchanged(hunks, sides)
    var all: [Difference] = []
    for (index, hunk) in hunks.enumerated() {
      if let kind = moved[index] ?? (exchanged.contains(index) ? .order : nil) {
        all.append(difference(kind, hunk.draft, hunk.source))
        continue
      }
      if CutSense(sides).turns(cut: hunk) { all.append(difference(.cut, hunk.draft, hunk.source)) }
      if Omission(sides.source, placement.window).isHidden(hunk) {
        all.append(difference(.omission, hunk.draft, hunk.source))
      }
      if let kind = Classifier(sides, hunk).kind {
        let found = difference(kind, hunk.draft, hunk.source)
        // A bracket has no words of the quotation; it is shown itself.
        let bracket = hunk.draft.isEmpty ? quoted.brackets[hunk.draft.lowerBound] : nil
        all.append(
          Difference(kind: kind, draft: bracket ?? found.draft, source: found.source))
      }
    }
    for (index, place) in quoted.brackets.sorted(by: { $0.key < $1.key })
    where !hunks.contains(where: { ($0.draft.lowerBound...$0.draft.upperBound).contains(index) })
      && sides.bracketTurnsSense(at: index)
    {
      let source = script.sourceIndex(ofDraft: index)
      all.append(
        Difference(
          kind: .negation, draft: place,
          source: context.relative(sides.source.range(of: source..<source))))
    }
    if let lost = CutSense(sides).lost(before: script.stretches, in: draft, quoted: quoted) {
      // The turn may stand in a passage before the context; then it is shown at its beginning.
      all.append(difference(lost.kind, lost.draft, lost.source))
    }
    if let lost = CutSense(sides).lost(after: script.stretches, in: draft, quoted: quoted) {
      all.append(difference(.cut, lost.draft, lost.source))
    }
    if !all.contains(where: { $0.kind == .cut }),
      let frame = FrameSense(sides, isTurn: placement.passage.speaker != nil)
        .lost(script.stretches, in: draft, quoted: quoted)
    {
      all.append(difference(.frame, frame.draft, frame.source))
    }
    self.all = all
  }

  /// Hunks that hold a stretch of the draft which the source has at another place, and the hunks of
  /// those places.
  private static func exchanged(_ hunks: [Hunk], _ sides: Sides) -> Set<Int> {
    var moved: Set<Int> = []
    let gone = Dictionary(
      hunks.indices.filter { hunks[$0].draft.isEmpty && hunks[$0].source.count > 1 }
        .map { (hunks[$0].source.map { sides.source.words[$0].hash }, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, hunk) in hunks.enumerated() where hunk.draft.count > 1 && hunk.source.isEmpty {
      guard let other = gone[hunk.draft.map { sides.draft.words[$0].hash }] else { continue }
      moved.formUnion([index, other])
    }
    return moved
  }
}

/// Both texts of a comparison.
struct Sides {
  let draft: WordText
  let source: WordText
  /// What stands in the draft's brackets, see `QuotedWords.brackets`.
  let brackets: [Int: WordText]
  let words: WordClasses

  /// Hashes of the words in the bracket before word `index`.
  func bracketWords(at index: Int) -> [UInt64] { brackets[index]?.words.map(\.hash) ?? [] }

  /// The draft's own words in the bracket before word `index` deny what is said around them.
  func bracketTurnsSense(at index: Int) -> Bool {
    bracketWords(at: index).flatMap { words.contractions[$0] ?? [$0] }
      .contains { words.negators.contains($0) || words.exceptions.contains($0) }
  }
}

/// A place where the words do not pair: between two rows of equal words.
struct Hunk {
  let draft: Range<Int>
  let source: Range<Int>
  /// Words of the source that the draft's ellipsis stands for.
  let elided: Range<Int>?

  static func hunks(_ stretches: [EditScript.Stretch]) -> [Hunk] {
    var hunks: [Hunk] = []
    for part in stretches.split(whereSeparator: { $0.kind == .same }) {
      guard let first = part.first, let last = part.last else { continue }
      hunks.append(
        Hunk(
          draft: first.draft.lowerBound..<last.draft.upperBound,
          source: first.source.lowerBound..<last.source.upperBound,
          elided: part.first { $0.kind == .elided }?.source))
    }
    return hunks
  }

  /// Words of the source that no ellipsis accounts for.
  var unmarked: [Int] { source.filter { elided?.contains($0) != true } }
}
