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

  /// Index of the source's word that stands where the draft's word `index` does.
  func sourceIndex(ofDraft index: Int) -> Int {
    guard let stretch = stretches.last(where: { $0.draft.lowerBound <= index }) else {
      return stretches.first?.source.lowerBound ?? 0
    }
    return min(
      stretch.source.lowerBound + index - stretch.draft.lowerBound, stretch.source.upperBound)
  }
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

  /// The edits; ranges of the source are those inside `context`, a stretch of the window's text.
  func edits(in context: TextRange) -> [Edit] {
    stretches.map { stretch in
      Edit(
        kind: stretch.kind, draft: quoted.words.range(of: stretch.draft) ?? quoted.extent,
        source: context.relative(source.range(of: stretch.source) ?? context))
    }
  }
}

extension TextRange {
  /// `other` as counted from the beginning of this range; what lies outside is cut off.
  func relative(_ other: TextRange) -> TextRange {
    let from = min(max(other.start, start), end)
    return TextRange(from - start, max(from, min(other.end, end)) - start)
  }
}
