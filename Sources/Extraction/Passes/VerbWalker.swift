import Documents

/// Walks from a noun phrase over attachments, appositives and relative clauses to the reporting
/// verb whose subject it is.
struct VerbWalker {
  let draft: Draft
  let clauses: Clauses
  let phrase: Phrase
  let limit: Int
  /// After a quotation that ends in a comma any verb may report ("Lee fumed").
  var acceptsAnyVerb = false
  private var subjects: Subjects { clauses.subjects }

  init(draft: Draft, clauses: Clauses, phrase: Phrase, limit: Int) {
    self.draft = draft
    self.clauses = clauses
    self.phrase = phrase
    self.limit = limit
  }

  /// The verb's cell, the extent of the subject, and how it reports; nil when there is none.
  func verb() -> (cell: Int, extent: Range<Int>, how: Method)? {
    var cell = phrase.extent.upperBound
    var end = cell
    var sawAuxiliary = false
    var sawOther: Int?
    var steps = 0
    while cell < limit, steps < 60 {
      steps += 1
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if clauses.isCueVerb(cell), lexeme.has([.speech, .manner, .thought, .showing, .naming]) {
        return (
          cell, phrase.extent.lowerBound..<end,
          sawAuxiliary && lexeme.has(.quoting) ? .passiveCue : .quotationThenCue
        )
      }
      if sawAuxiliary, lexeme.has([.participle, .gerund]), lexeme.has(.anyCue) {
        return (cell, phrase.extent.lowerBound..<end, .quotationThenCue)
      }
      switch lexeme.kind {
      case .comma, .dash:
        guard let after = insertionEnd(cell, lexeme.kind) else {
          return fallback(sawOther, end)
        }
        if sawOther == nil { end = after - 1 }
        cell = after
        continue
      case .open:
        let last = min(limit, cell + 40)
        while cell < last, draft.lexeme(cell)?.kind != .close { cell += 1 }
        cell += 1
        if sawOther == nil { end = min(cell, limit) }
        continue
      case .word, .number: break
      default: return fallback(sawOther, end)
      }
      if clauses.isFiller(lexeme) || lexeme.has(.time) {
        sawAuxiliary = sawAuxiliary || lexeme.has(.auxiliary)
        if acceptsAnyVerb, sawOther == nil, lexeme.has(.auxiliary) { sawOther = cell }
        cell += 1
      } else if lexeme.has(.relative), !lexeme.has(.that) || !phrase.isPronoun {
        guard let (verb, close) = relativeEnd(cell) else { return fallback(sawOther, end) }
        return (verb, phrase.extent.lowerBound..<close, .quotationThenCue)
      } else if lexeme.has(.preposition) || lexeme.has(.and) {
        guard let inner = subjects.phrase(from: cell + 1, limit: limit) else {
          cell += 1
          continue
        }
        cell = inner.extent.upperBound
        if sawOther == nil { end = cell }
      } else if lexeme.has(.subordinator) || lexeme.has(.that) {
        return fallback(sawOther, end)
      } else {
        // A verb of another kind, or a word that qualifies the phrase.
        if sawOther == nil, cell == phrase.extent.upperBound || lexeme.has(.verb) {
          sawOther = cell
        }
        if sawOther == nil { end = cell + 1 }
        cell += 1
      }
    }
    return fallback(sawOther, end)
  }

  private func fallback(_ other: Int?, _ end: Int) -> (cell: Int, extent: Range<Int>, how: Method)?
  {
    guard acceptsAnyVerb, let other, isPerson else { return nil }
    return (other, phrase.extent.lowerBound..<min(end, other), .frame)
  }

  /// Pronouns, names and people can do more than say; things cannot.
  private var isPerson: Bool {
    if phrase.isPronoun { return draft.lexeme(phrase.core.lowerBound)?.has(.third) ?? true }
    return phrase.core.contains {
      draft.lexeme($0).map { $0.isCapital || $0.has([.person, .group]) } ?? false
    }
  }

  /// One past the mark that closes an appositive, provided a verb or another appositive follows.
  private func insertionEnd(_ open: Int, _ kind: Lexeme.Kind) -> Int? {
    var cell = open + 1
    var steps = 0
    while cell < limit, steps < 40 {
      steps += 1
      if let lexeme = draft.lexeme(cell) {
        if lexeme.kind == kind, leadsToVerb(cell + 1) { return cell + 1 }
        let isAbbreviation =
          !lexeme.shape.contains(.spaceAfter) && draft.lexeme(cell + 1)?.kind == .comma
        if lexeme.kind == .semicolon || lexeme.isTerminal && !isAbbreviation { return nil }
      }
      cell += 1
    }
    return nil
  }

  private func leadsToVerb(_ start: Int) -> Bool {
    var cell = start
    while cell < limit, let lexeme = draft.lexeme(cell), clauses.isFiller(lexeme) {
      if lexeme.has(.auxiliary) { return true }
      cell += 1
    }
    return cell < limit && clauses.isCueVerb(cell)
  }

  /// The last reporting verb of a stretch that begins with "who", and where the clause ends.
  private func relativeEnd(_ start: Int) -> (verb: Int, close: Int)? {
    var cell = start + 1
    var found: Int?
    var steps = 0
    while cell < limit, steps < 40 {
      steps += 1
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if lexeme.isTerminal || lexeme.kind == .semicolon { break }
      if clauses.isCueVerb(cell), lexeme.has(.speech) {
        found = cell
        if lexeme.classes.isDisjoint(with: .auxiliary), followsName(cell) { break }
      }
      if found != nil, lexeme.kind == .comma { break }
      cell += 1
    }
    return found.map { ($0, $0) }
  }

  private func followsName(_ cell: Int) -> Bool {
    draft.lexeme(cell - 1).map { $0.isCapital || $0.has(.noun) || $0.kind == .comma } ?? true
  }
}
