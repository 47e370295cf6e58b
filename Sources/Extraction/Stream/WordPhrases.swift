/// Phrases of several words.
extension WordTable {
  /// Joins the words of the first phrase that stands at `head`, of those that `phrase` begins: the
  /// first word takes the phrase's classes.
  func join(_ head: Int, _ phrase: Int16, in lexemes: inout [Lexeme]) {
    var next = phrase
    while next >= 0 {
      let phrase = phrases[Int(next)]
      next = phrase.next
      let from = head + 1
      guard from + phrase.rest.count <= lexemes.count,
        phrase.rest.indices.allSatisfy({ lexemes[from + $0].hash == phrase.rest[$0] })
      else { continue }
      if lexemes[head].cue < 0 || !phrase.classes.isDisjoint(with: .anyCue) {
        lexemes[head].cue = phrase.cue
      }
      lexemes[head].classes.formUnion(phrase.classes)
      lexemes[head].traits.formUnion(phrase.traits)
      for offset in phrase.rest.indices { lexemes[from + offset].shape.insert(.inPhrase) }
      return
    }
  }
}
