import Documents

/// Quotations inside quotations: “He told me, ‘Go,’ and I went.” What the outer speaker reports of
/// somebody else is reported speech, so an inner quotation is an indirect statement with a parent.
struct InnerQuotations {
  let draft: Draft

  /// The inner quotations of at least three words, with the lexemes of who says them and of the cue.
  func all() -> [(quotation: Int, parent: Int, speaker: Range<Int>?, cue: Int?)] {
    guard draft.passes.run(.innerQuotations) else { return [] }
    return draft.quotations.indices.compactMap { index in
      let quotation = draft.quotations[index]
      guard let parent = quotation.parent, let open = quotation.open,
        quotation.content.count(where: { draft.lexemes[$0].isWord }) >= 3
      else { return nil }
      let found = reporter(before: open, floor: draft.quotations[parent].content.lowerBound)
      return (index, outermost(parent), found?.speaker, found?.cue)
    }
  }

  private func outermost(_ index: Int) -> Int {
    var index = index
    while let parent = draft.quotations[index].parent { index = parent }
    return index
  }

  /// The name or pronoun before the nearest reporting verb, a few words back at most.
  private func reporter(before open: Int, floor: Int) -> (speaker: Range<Int>?, cue: Int)? {
    let verb = (max(floor, open - 8)..<open).last {
      draft.lexemes[$0].has(.finite) && draft.lexemes[$0].has([.speech, .thought, .manner])
    }
    guard let verb else { return nil }
    var start = verb
    while start > floor, draft.lexemes[start - 1].isCapital, draft.lexemes[start - 1].isWord,
      !draft.lexemes[start - 1].has(.starter)
    {
      start -= 1
    }
    if start == verb, start > floor, draft.lexemes[start - 1].has(.pronoun) { start -= 1 }
    return (start < verb ? start..<verb : nil, verb)
  }
}
