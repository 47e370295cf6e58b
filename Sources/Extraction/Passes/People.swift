import Documents

/// The people and institutions that a draft names, and where.
struct People {
  struct Entity {
    /// Hash of the last name without an Arabic article; of the only name for one-word names.
    let last: UInt64
    /// Hash of the given name; 0 when the draft gives none.
    var given: UInt64
    /// The fullest name, without titles.
    var name: TextRange
    var words: Int
    var isMasculine: Bool?
    var isPerson: Bool
    /// A newspaper, a channel, an agency.
    var isOutlet: Bool
    /// Two unknown words that speak, or that the draft shortens to the last one: more likely a
    /// person than a company.
    var mayBePerson = false
    /// Pronouns seen right after the name, he minus she.
    var votes = 0
  }

  struct Mention {
    let cells: Range<Int>
    let entity: Int
  }

  private let draft: Draft
  private(set) var entities: [Entity] = []
  /// Ascending.
  private(set) var mentions: [Mention] = []
  private var byWord: [UInt64: [Int]] = [:]
  /// Latest bearer of a role ("the senator").
  private var byRole: [UInt64: [(cell: Int, entity: Int)]] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    var cell = 0
    while cell < draft.cells.count {
      if let run = NameRun(draft, at: cell) {
        add(run)
        cell = run.cells.upperBound
      } else {
        cell += 1
      }
    }
    seeWhoSpeaks()
    castVotes()
    outletMentions = mentions.indices.filter { entities[mentions[$0].entity].isOutlet }
  }

  private var outletMentions: [Int] = []

  /// The outlet named last before `cell`, at most so many paragraphs back.
  func outlet(before cell: Int, paragraphs: Int, _ draft: Draft) -> Int? {
    var low = 0
    var high = outletMentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[outletMentions[middle]].cells.lowerBound < cell {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let mention = mentions[outletMentions[low - 1]]
    let distance =
      draft.sentence(ofCell: cell).paragraph
      - draft.sentence(ofCell: mention.cells.lowerBound).paragraph
    return distance <= paragraphs ? mention.entity : nil
  }

  private mutating func add(_ run: NameRun) {
    // Where all nouns have capitals, one unknown capital is a noun.
    let known = find(run)
    if known == nil, draft.grammar.contains(.capitalNouns), run.words == 1, !run.isPerson { return }
    let entity = known ?? insert(run)
    merge(run, into: entity)
    mentions.append(Mention(cells: run.cells, entity: entity))
    for role in run.roles { byRole[role, default: []].append((run.cells.lowerBound, entity)) }
  }

  private func find(_ run: NameRun) -> Int? {
    let candidates = byWord[run.last] ?? []
    return candidates.suffix(12).last { index in
      let entity = entities[index]
      if let one = run.isMasculine, let other = entity.isMasculine, one != other { return false }
      if run.given == 0 || entity.given == 0 { return entity.last == run.last || run.given == 0 }
      return entity.given == run.given && entity.last == run.last
    }
  }

  private mutating func insert(_ run: NameRun) -> Int {
    entities.append(
      Entity(
        last: run.last, given: run.given, name: run.range, words: run.words,
        isMasculine: run.isMasculine, isPerson: run.isPerson, isOutlet: run.isOutlet))
    byWord[run.last, default: []].append(entities.count - 1)
    if run.given != 0, run.isPerson { byWord[run.given, default: []].append(entities.count - 1) }
    return entities.count - 1
  }

  private mutating func merge(_ run: NameRun, into index: Int) {
    if run.words > entities[index].words, run.last == entities[index].last {
      entities[index].name = run.range
      entities[index].words = run.words
      if entities[index].given == 0, run.given != 0 {
        entities[index].given = run.given
        byWord[run.given, default: []].append(index)
      }
    }
    if entities[index].isMasculine == nil { entities[index].isMasculine = run.isMasculine }
    entities[index].isPerson = entities[index].isPerson || run.isPerson
    if run.words == 1, entities[index].words > 1, run.last == entities[index].last, run.isPlain {
      entities[index].mayBePerson = true
    }
    entities[index].isOutlet = entities[index].isOutlet || run.isOutlet
  }

  /// "Kaya Holm said": names of two unknown words in front of a reporting verb.
  private mutating func seeWhoSpeaks() {
    for mention in mentions where !entities[mention.entity].isPerson {
      guard mention.cells.count > 1, !entities[mention.entity].isOutlet,
        let verb = draft.lexeme(mention.cells.upperBound), verb.has(.finite), verb.has(.speech),
        !verb.isCapital, mention.cells.allSatisfy({ draft.lexeme($0).map(NameRun.isPlain) ?? true })
      else { continue }
      entities[mention.entity].mayBePerson = true
    }
  }

  /// "Sam Poe left. She …": the pronoun that begins the next sentence tells the gender.
  private mutating func castVotes() {
    var next = 0
    var subject: Int?
    var knowsPerson = false
    for sentence in draft.sentences {
      if let subject, let first = firstWord(sentence.cells), first.has(.pronoun),
        first.has([.masculine, .feminine])
      {
        entities[subject].votes += first.has(.masculine) ? 1 : -1
      }
      subject = nil
      while next < mentions.count, mentions[next].cells.lowerBound < sentence.cells.lowerBound {
        next += 1
      }
      guard next < mentions.count, mentions[next].cells.lowerBound < sentence.cells.upperBound
      else {
        continue
      }
      let entity = mentions[next].entity
      let isAlone = !knowsPerson && isPlainName(mentions[next].cells)
      if entities[entity].isPerson || entities[entity].mayBePerson || isAlone {
        subject = entity
        voteByPossessive(next, sentence.cells)
      }
      knowsPerson = knowsPerson || entities[entity].isPerson
    }
    for index in entities.indices
    where entities[index].isMasculine == nil && entities[index].votes != 0 {
      entities[index].isMasculine = entities[index].votes > 0
      entities[index].isPerson = true
    }
  }

  /// The first word outside of quotations that is no adverb: "Now he".
  private func firstWord(_ cells: Range<Int>) -> Lexeme? {
    for cell in cells.prefix(4) {
      if let lexeme = draft.lexeme(cell), lexeme.isWord,
        lexeme.has(.pronoun) || !lexeme.has([.adverb, .conjunction, .time])
      {
        return lexeme
      }
    }
    return nil
  }

  private func isPlainName(_ cells: Range<Int>) -> Bool {
    cells.count == 2 && cells.allSatisfy { draft.lexeme($0).map(NameRun.isPlain) ?? false }
  }

  /// "Kaya Holm lost her job": the possessive behind the only person of the sentence.
  private mutating func voteByPossessive(_ index: Int, _ sentence: Range<Int>) {
    let mention = mentions[index]
    guard entities[mention.entity].isMasculine == nil,
      mention.cells.lowerBound - sentence.lowerBound < 4,
      mention.cells.upperBound < sentence.upperBound,
      index + 1 >= mentions.count || mentions[index + 1].cells.lowerBound >= sentence.upperBound
    else { return }
    for cell in (mention.cells.upperBound..<sentence.upperBound).prefix(20) {
      guard let word = draft.lexeme(cell), word.has(.possessive),
        word.has([.masculine, .feminine])
      else { continue }
      entities[mention.entity].votes += word.has(.masculine) ? 1 : -1
      return
    }
  }

  /// The entity that the cells name: a person before an outlet before the last name.
  func entity(in cells: Range<Int>) -> Int? {
    var found: Int?
    var index = firstMention(from: cells.lowerBound)
    while index < mentions.count, mentions[index].cells.lowerBound < cells.upperBound {
      let entity = mentions[index].entity
      if rank(entity) >= found.map(rank) ?? 0 { found = entity }
      index += 1
    }
    return found
  }

  /// A mention of the entity ends right before `cell`.
  func isNamed(_ entity: Int, endingAt cell: Int) -> Bool {
    let index = firstMention(from: cell - 1)
    guard index < mentions.count else { return false }
    return mentions[index].cells.upperBound == cell && mentions[index].entity == entity
  }

  private func rank(_ entity: Int) -> Int {
    entities[entity].isPerson ? 2 : entities[entity].isOutlet ? 1 : 0
  }

  /// Index of the first mention that ends after `cell`.
  func firstMention(from cell: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].cells.upperBound <= cell { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The latest person before `cell` whom the draft gave the role, or the first one after it.
  func bearer(ofRole role: UInt64, before cell: Int) -> Int? {
    guard let bearers = byRole[role] else { return nil }
    var low = 0
    var high = bearers.count
    while low < high {
      let middle = (low + high) / 2
      if bearers[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? bearers[low - 1].entity : bearers.first?.entity
  }

  func canBePerson(_ entity: Int) -> Bool {
    entities[entity].isPerson || entities[entity].mayBePerson
  }

  func fits(_ entity: Int, masculine: Bool) -> Bool {
    canBePerson(entity) && entities[entity].isMasculine != !masculine
  }

  /// A person named in the cells whose gender the draft tells, and it is this one.
  func known(masculine: Bool, in cells: Range<Int>) -> Int? {
    var index = firstMention(from: cells.lowerBound)
    while index < mentions.count, mentions[index].cells.lowerBound < cells.upperBound {
      let entity = mentions[index].entity
      if canBePerson(entity), entities[entity].isMasculine == masculine { return entity }
      index += 1
    }
    return nil
  }

  func name(_ entity: Int) -> String { draft.words(entities[entity].name) }
}
