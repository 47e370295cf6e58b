import Documents

/// Tells apart a whole utterance, words inside the writer's sentence, a title and marks that
/// report no speech.
struct FormJudge {
  let draft: Draft

  func form(of index: Int, voice: Voice?) -> QuotationForm {
    let quotation = draft.quotations[index]
    let cell = draft.cellOfQuotation[index]
    if quotation.isBlock { return .block }
    let sentence = draft.sentence(ofCell: cell).cells
    let startsSentence = cell == sentence.lowerBound
    let isWhole =
      startsSentence && (cell + 1 == sentence.upperBound || quotation.endsWithComma(draft.lexemes))
    if quotation.isMinor {
      // Single marks beside double ones: headlines and crossheads.
      return cell == sentence.lowerBound && cell + 1 == sentence.upperBound ? .title : .scare
    }
    if !startsSentence {
      let isName =
        draft.grammar.contains(.capitalNouns)
        ? NameJudge(draft: draft).isName(quotation, cell, voice: voice)
        : isTitle(quotation, cell)
      if isName { return .title }
    }
    if isCredited(cell, sentence.upperBound) { return .title }
    if let voice {
      if voice.isInside { return isTerm(voice, quotation) ? .scare : .partial }
      if !startsSentence, isNamed(voice, quotation) { return .partial }
      return .direct
    }
    if isWhole { return .direct }
    if startsSentence, quotation.content.count >= 5 { return .direct }
    return quotation.content.count >= 8 && quotation.isComplete(draft.lexemes)
      && draft.lexeme(cell - 1)?.isWord == false ? .direct : .scare
  }

  /// "those who hope to sell “green power”": one or two words that a verb of thought leads to.
  private func isTerm(_ voice: Voice, _ quotation: Quotation) -> Bool {
    guard let cue = voice.cue,
      voice.speaker?.antecedent != nil
        || draft.lexeme(cue.lowerBound - 1)?.has(.relative) == true,
      let lexeme = draft.lexeme(cue.lowerBound),
      !lexeme.has([.speech, .naming, .source, .cueNoun]), quotation.content.count <= 2
    else { return false }
    return quotation.content.allSatisfy {
      draft.lexemes[$0].kind == .word && !draft.lexemes[$0].isCapital
    }
  }

  /// “Met accused,” by K. Boniello: a headline and its author.
  private func isCredited(_ cell: Int, _ limit: Int) -> Bool {
    var next = cell + 1
    if draft.lexeme(next)?.kind == .comma { next += 1 }
    return next + 1 < limit && draft.lexeme(next)?.has(.by) == true
      && draft.lexeme(next + 1)?.isCapital == true
      && (next..<limit).contains { draft.lexeme($0)?.kind == .colon }
  }

  /// called the plan “idiotic”
  private func isNamed(_ voice: Voice, _ quotation: Quotation) -> Bool {
    guard let cue = voice.cue, let lexeme = draft.lexeme(cue.lowerBound) else { return false }
    return lexeme.has(.naming) && !lexeme.has(.speech)
  }

  /// On “Meet the Press”: capitals after a preposition, a label or a possessive.
  private func isTitle(_ quotation: Quotation, _ cell: Int) -> Bool {
    var capitals = 0
    var words = 0
    for index in quotation.content where draft.lexemes[index].kind == .word {
      words += 1
      let lexeme = draft.lexemes[index]
      if lexeme.isCapital || lexeme.has([.preposition, .determiner, .conjunction]) {
        capitals += 1
      }
    }
    guard words > 0, words <= 14, capitals == words else { return false }
    guard draft.lexemes[quotation.content.lowerBound].isCapital, let before = draft.lexeme(cell - 1)
    else { return false }
    if before.kind == .comma, words > 1 {
      // His group, “Keep the Promise,” closed: an apposition.
      let noun = draft.lexeme(cell - 2)
      if noun?.has(.label) == true, noun?.has(.naming) == false { return true }
      let next = draft.lexeme(cell + 1)
      return noun?.has(.anyCue) == false && noun?.isCapital == false && next?.kind == .word
        && next?.isCapital == false && next?.has(.pronoun) == false
    }
    if words > 8, !before.has(.label) { return false }
    if before.has(.label), !before.has(.naming) { return true }
    return before.has([.preposition, .determiner, .possessive]) && !before.has(.anyCue)
      || before.shape.contains(.possessive)
  }
}
