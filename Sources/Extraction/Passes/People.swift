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
    entities[index].isOutlet = entities[index].isOutlet || run.isOutlet
  }

  /// "Sam Poe left. She …": the pronoun that begins the next sentence tells the gender.
  private mutating func castVotes() {
    var next = 0
    var subject: Int?
    for sentence in draft.sentences {
      if let first = draft.lexeme(sentence.cells.lowerBound), let subject,
        first.has(.pronoun), first.has([.masculine, .feminine])
      {
        entities[subject].votes += first.has(.masculine) ? 1 : -1
      } else {
        subject = nil
      }
      while next < mentions.count, mentions[next].cells.lowerBound < sentence.cells.lowerBound {
        next += 1
      }
      if next < mentions.count, mentions[next].cells.lowerBound < sentence.cells.upperBound,
        entities[mentions[next].entity].isPerson
      {
        subject = mentions[next].entity
      }
    }
    for index in entities.indices
    where entities[index].isMasculine == nil && entities[index].votes != 0 {
      entities[index].isMasculine = entities[index].votes > 0
      entities[index].isPerson = true
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

  func fits(_ entity: Int, masculine: Bool) -> Bool {
    entities[entity].isPerson && entities[entity].isMasculine != !masculine
  }

  func name(_ entity: Int) -> String { draft.words(entities[entity].name) }
}
