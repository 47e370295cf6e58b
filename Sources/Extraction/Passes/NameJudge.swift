import Documents

/// Tells names and titles between marks from quoted words where every noun has a capital, so that
/// capitals tell nothing.
struct NameJudge {
  let draft: Draft

  /// The marks hold a name: "der Film „Metropolis“", "die Zeitung „Die Zeit“"; without a cue also
  /// "die „Hansa“" and "im „Tagblatt“".
  func isName(_ quotation: Quotation, _ cell: Int, voice: Voice?) -> Bool {
    let words = quotation.content.count { draft.lexemes[$0].isWord }
    var place = cell - 1
    while let word = draft.lexeme(place), word.shape.contains(.inPhrase) { place -= 1 }
    guard words <= 8, !quotation.isComplete(draft.lexemes) || words <= 2,
      let before = draft.lexeme(place)
    else { return false }
    // "„Hansa“-Werft"
    if let dash = draft.lexeme(cell + 1), dash.kind == .dash, !dash.shape.contains(.spaceBefore),
      !dash.shape.contains(.spaceAfter)
    {
      return true
    }
    // "Der Titel lautet „Ebbe“"
    if voice?.speaker?.core.contains(where: { draft.lexeme($0)?.has(.label) == true }) == true,
      let cue = voice?.cue, draft.lexeme(cue.lowerBound)?.has(.showing) == true
    {
      return true
    }
    if before.has([.label, .outlet]), !before.has(.anyCue) { return true }
    // "laut „Tagblatt“", "dem „Tagblatt“ zufolge"
    if before.has(.source) || draft.lexeme(cell + 1)?.shows(.postposed) == true { return true }
    if let cue = voice?.cue?.lowerBound, cue < cell, draft.lexeme(cue)?.has(.naming) == true,
      (cue..<cell).contains(where: { draft.lexeme($0)?.shows(.reflexive) == true })
    {
      return true
    }
    if let voice, isGoverned(place, before, voice) { return true }
    let first = draft.lexemes[quotation.content.lowerBound]
    guard first.isCapital || first.kind == .number else { return false }
    // "Pharmafirma „Hansa“": the noun says what is named.
    if before.kind == .word, before.isCapital, !before.has([.anyCue, .starter]),
      voice == nil || !before.shows(.viewpoint)
    {
      return true
    }
    if before.kind == .open { return true }
    if before.has(.preposition), before.has(.definite) || before.shows([.placing, .telling]) {
      return true
    }
    // "Ein Sprecher der „Hansa“ sagte": part of the phrase before the cue.
    if voice != nil { guard voice?.how == .quotationThenCue, words <= 5 else { return false } }
    return before.has([.determiner, .possessive, .preposition])
  }

  /// "Laut einem Artikel des „Tagblatts“", "sagte dem „Tagblatt“": part of the source, or whom the
  /// speaker told.
  private func isGoverned(_ place: Int, _ article: Lexeme, _ voice: Voice) -> Bool {
    if voice.how == .accordingTo, article.has(.of), let speaker = voice.speaker,
      place == speaker.core.upperBound,
      draft.lexeme(place - 1)?.has([.document, .outlet]) == true
    {
      return true
    }
    guard article.has(.definite), article.shows([.oblique, .weakening]), !article.has(.preposition),
      let verb = draft.lexeme(place - 1), verb.has(.speech), verb.has(.finite), !verb.isCapital
    else { return false }
    return draft.lexeme(place + 2)?.kind == .comma && voice.cue?.contains(place - 1) == true
  }
}
