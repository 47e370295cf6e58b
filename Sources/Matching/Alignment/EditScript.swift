import Documents

/// The pairing of a quotation with its place, written as edits.
struct EditScript {
  /// Consecutive steps of one kind: words of the quotation, words of the source.
  struct Stretch {
    let kind: Edit.Kind
    let draft: Range<Int>
    let source: Range<Int>
  }

  let stretches: [Stretch]
  private let quoted: QuotedWords
  private let source: [Word]

  init(_ quoted: QuotedWords, _ placement: Placement) {
    self.quoted = quoted
    source = placement.window.words
    var stretches: [Stretch] = []
    var draftIndex = 0
    var sourceIndex = placement.path.steps.first { $0.source != nil }?.source ?? 0
    for step in placement.path.steps {
      let kind: Edit.Kind =
        step.isMatch
        ? .same
        : step.draft == nil
          ? (quoted.cuts.contains(draftIndex) ? .elided : .deleted)
          : step.source == nil ? .inserted : .substituted
      let draft = draftIndex..<(draftIndex + (step.draft == nil ? 0 : 1))
      let source = sourceIndex..<(sourceIndex + (step.source == nil ? 0 : 1))
      if let last = stretches.last, last.kind == kind {
        stretches[stretches.count - 1] = Stretch(
          kind: kind, draft: last.draft.lowerBound..<draft.upperBound,
          source: last.source.lowerBound..<source.upperBound)
      } else {
        stretches.append(Stretch(kind: kind, draft: draft, source: source))
      }
      (draftIndex, sourceIndex) = (draft.upperBound, source.upperBound)
    }
    self.stretches = stretches
  }

  /// The edits; ranges of the source count from byte `start` of the window's text.
  func edits(from start: Int) -> [Edit] {
    stretches.map { stretch in
      let place = Self.range(stretch.source, in: source)
      return Edit(
        kind: stretch.kind, draft: Self.range(stretch.draft, in: quoted.words),
        source: TextRange(max(0, place.start - start), max(0, place.end - start)))
    }
  }

  /// From the first to the last of the words; empty where the next one begins when there are none.
  static func range(_ range: Range<Int>, in words: [Word]) -> TextRange {
    guard range.isEmpty else {
      return words[range.lowerBound].range.union(words[range.upperBound - 1].range)
    }
    let isInside = range.lowerBound < words.count
    let place = isInside ? words[range.lowerBound].range.start : words.last?.range.end ?? 0
    return TextRange(place, place)
  }
}
