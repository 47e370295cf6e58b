import Documents

/// Finds the phrases of `weasels.tsv` outside of quotation marks.
struct Weasels {
  let draft: Draft
  let table: WeaselTable

  /// In the order of the text; of phrases that begin with one word the longest.
  func all() -> [Weasel] {
    var found: [Weasel] = []
    for sentence in draft.sentences {
      var cell = sentence.cells.lowerBound
      while cell < sentence.cells.upperBound {
        guard let lexeme = draft.lexeme(cell), lexeme.shows(.vague),
          let phrase = phrase(at: cell, sentence.cells.upperBound)
        else {
          cell += 1
          continue
        }
        let cells = cell..<(cell + phrase.count)
        found.append(Weasel(kind: phrase.kind, range: draft.range(ofCells: cells)))
        cell = cells.upperBound
      }
    }
    return found
  }

  private func phrase(at cell: Int, _ limit: Int) -> (count: Int, kind: Weasel.Kind)? {
    let first = Int(draft.cells[cell])
    // A quotation between the words breaks a phrase.
    var end = cell + 1
    while end < limit, end - cell < 8, draft.cells[end] >= 0 { end += 1 }
    return table.phrase(at: first, of: draft.lexemes, limit: first + (end - cell))
  }
}
