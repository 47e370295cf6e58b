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
    if let voice, isAnnounced(quotation, voice) { return .title }
    if let voice {
      if voice.isInside {
        return isTerm(voice, quotation) || isModifier(voice, quotation, cell) ? .scare : .partial
      }
      if !startsSentence, isNamed(voice, quotation) { return .partial }
      return !startsSentence && isSubject(quotation, cell) ? .partial : .direct
    }
    if isWhole { return .direct }
    if !startsSentence, isCapitalised(quotation) { return .title }
    if startsSentence, quotation.content.count >= 5 { return .direct }
    return quotation.content.count >= 8 && quotation.isComplete(draft.lexemes)
      && draft.lexeme(cell - 1)?.isWord == false ? .direct : .scare
  }

  /// "Die Band stellte ihr Album vor: „Ebbe und Flut“": a colon without a cue leads to a sentence
  /// that somebody says, or to a name.
  private func isAnnounced(_ quotation: Quotation, _ voice: Voice) -> Bool {
    guard draft.grammar.contains(.capitalNouns), voice.how == .colon, voice.cue == nil,
      !quotation.isComplete(draft.lexemes)
    else { return false }
    return quotation.content.count { draft.lexemes[$0].isWord } <= 8
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

  /// said “the plan” was ready: the marked words are the subject of what is said.
  private func isSubject(_ quotation: Quotation, _ cell: Int) -> Bool {
    guard let next = draft.lexeme(cell + 1), next.kind == .word, !next.isCapital,
      next.has([.auxiliary, .verb]), !next.has(.preposition),
      !quotation.endsWithComma(draft.lexemes)
    else { return false }
    return !quotation.isComplete(draft.lexemes)
  }

  /// "every town now wants a “smart” harbor": what somebody thinks of a thing, not what is said.
  private func isModifier(_ voice: Voice, _ quotation: Quotation, _ cell: Int) -> Bool {
    guard let cue = voice.cue, let verb = draft.lexeme(cue.lowerBound), verb.has(.thought),
      !verb.has([.speech, .naming]), quotation.content.count <= 2,
      let article = draft.lexeme(cell - 1), article.has(.determiner),
      let noun = draft.lexeme(cell + 1), noun.kind == .word, !noun.isCapital
    else { return false }
    return !noun.has([.preposition, .conjunction, .auxiliary, .verb, .finite, .subordinator])
  }

  /// Two words or more, each with a capital: the name of a thing.
  private func isCapitalised(_ quotation: Quotation) -> Bool {
    let words = quotation.content.filter { draft.lexemes[$0].isWord }
    guard words.count >= 2, words.count <= 8, let first = words.first, let last = words.last,
      draft.lexemes[first].isCapital, draft.lexemes[last].isCapital,
      !quotation.isComplete(draft.lexemes)
    else { return false }
    return words.allSatisfy {
      draft.lexemes[$0].isCapital
        || draft.lexemes[$0].has([.preposition, .determiner, .conjunction, .particle])
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
