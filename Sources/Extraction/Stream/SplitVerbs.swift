/// Joins a verb with the particle at the end of its clause: "teilte … mit", "brachte … zum
/// Ausdruck". The verb takes the classes of both together.
struct SplitVerbs {
  let table: WordTable

  /// A particle further away belongs to another verb.
  private static let reach = 48

  /// The verb at `head` with the first of its particles that ends a clause behind it.
  func join(_ head: Int, _ split: Int16, in lexemes: inout [Lexeme]) {
    let limit = min(lexemes.count, head + Self.reach)
    var cell = head + 1
    while cell < limit {
      let lexeme = lexemes[cell]
      if lexeme.isTerminal && lexeme.shape.contains(.spaceAfter) || lexeme.kind == .semicolon {
        return
      }
      if lexeme.kind == .word, let found = self.split(from: split, at: cell, head, lexemes) {
        take(found, head, cell, &lexemes)
        return
      }
      cell += 1
    }
  }

  private func split(
    from first: Int16, at cell: Int, _ head: Int, _ lexemes: [Lexeme]
  ) -> WordTable.Split? {
    var next = first
    while next >= 0 {
      let split = table.splits[Int(next)]
      next = split.next
      if split.particle[0] == lexemes[cell].hash, stands(split.particle, at: cell, lexemes),
        stands(split.rest, at: head + 1, lexemes), endsClause(cell + split.particle.count, lexemes)
      {
        return split
      }
    }
    return nil
  }

  private func stands(_ words: [UInt64], at cell: Int, _ lexemes: [Lexeme]) -> Bool {
    cell + words.count <= lexemes.count
      && words.indices.allSatisfy { lexemes[cell + $0].hash == words[$0] }
  }

  /// Nothing but punctuation, a conjunction or the next clause follows.
  private func endsClause(_ cell: Int, _ lexemes: [Lexeme]) -> Bool {
    guard cell < lexemes.count else { return true }
    let next = lexemes[cell]
    return !next.isWord || next.has([.conjunction, .that])
  }

  private func take(
    _ split: WordTable.Split, _ head: Int, _ cell: Int, _ lexemes: inout [Lexeme]
  ) {
    lexemes[head].classes.subtract(WordClasses.anyCue.union([.finite, .participle]))
    lexemes[head].classes.formUnion(split.classes.isEmpty ? .verb : split.classes)
    lexemes[head].traits.formUnion(split.traits)
    lexemes[head].traits.formUnion(lexemes[cell].traits.intersection(.impersonal))
    lexemes[head].cue = split.classes.isEmpty ? -1 : split.cue
    for word in split.particle.indices {
      lexemes[cell + word].shape.insert(.inPhrase)
      lexemes[cell + word].classes = []
    }
    for word in split.rest.indices { lexemes[head + 1 + word].shape.insert(.inPhrase) }
  }
}
