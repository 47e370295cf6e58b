import Documents
import Extraction
import Indexing

/// Who says the words of a placement, and whether that is whom the draft names.
struct Sayer {
  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document
  /// The name that the draft gives.
  private let speaker: String?

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
    speaker = statement.attribution.speaker?.name
  }

  /// Whether the draft's name and the source's mean one person; a role alone decides nothing here.
  func standing(_ placement: Placement) -> SpeakerNames.Answer {
    guard let speaker, let said = voice(placement).speaker,
      matcher.words.roles.role(ofLabel: said.name) == nil
    else { return .unknown }
    return matcher.words.names.compare(speaker, said.name, role: said.role)
  }

  /// Who says the words there, a role (“THE DEFENDANT”) told by the document's own list of persons.
  func person(
    _ placement: Placement
  ) throws(CorpusError) -> (speaker: Speaker?, kind: Voice.Kind?) {
    let (speaker, kind) = voice(placement)
    guard let label = speaker?.name, let role = matcher.words.roles.role(ofLabel: label),
      let name = try persons(placement).name(ofRole: role)
    else { return (speaker, kind) }
    return (Speaker(name: name, role: label), kind)
  }

  /// The source gives the words to a role, and the draft to somebody who is not in it.
  func isOtherRole(_ placement: Placement) throws(CorpusError) -> Bool {
    let roles = matcher.words.roles
    guard let draftName = statement.attribution.speaker.map({ $0.name ?? draft.text[$0.range] }),
      let label = try person(placement).speaker?.name, let role = roles.role(ofLabel: label)
    else { return false }
    if let given = roles.role(in: draftName) { return given != role }
    // Somebody who has turns under a name of his own is not the one under a role.
    return try persons(placement).speakers.contains {
      roles.role(ofLabel: $0) == nil && matcher.words.names.compare(draftName, $0) == .same
    }
  }

  private func persons(_ placement: Placement) throws(CorpusError) -> DocumentPersons {
    let document = placement.passage.document
    return DocumentPersons(
      try placement.source.corpus.passages(of: document, limit: DocumentPersons.passageLimit),
      matcher.words)
  }

  /// The longest part of a quotation that the source splits (“…,” she said. “…”), when its parts together
  /// cover most of the place.
  private func parts(of passage: Passage, in place: TextRange) -> Voice? {
    let parts = passage.voices.filter { $0.kind == .quotation && $0.range.overlaps(place) }
    let covered = parts.reduce(0) { $0 + ($1.range.intersection(place)?.count ?? 0) }
    guard covered * 2 > place.count, Set(parts.map(\.speaker)).count == 1 else { return nil }
    return parts.max { ($0.range.count, $1.range) < ($1.range.count, $0.range) }
  }

  /// Who says the words there: the voice that covers most of them, else the passage's speaker.
  private func voice(_ placement: Placement) -> (speaker: Speaker?, kind: Voice.Kind?) {
    let passage = placement.passage
    let range = placement.window.range(ofPassage: placement.mainPassage)
    guard let part = placement.extent.intersection(range) else { return (passage.speaker, nil) }
    let place = TextRange(part.start - range.start, part.end - range.start)
    func share(_ voice: Voice) -> Int { voice.range.intersection(place)?.count ?? 0 }
    let voices = passage.voices.filter { share($0) * 2 > place.count }
    // Inside one another, the innermost speaks: the shortest.
    let voice =
      voices.min { ($0.range.count, $0.range) < ($1.range.count, $1.range) }
      ?? parts(of: passage, in: place)
    guard let voice else { return (passage.speaker, nil) }
    let inner = voice.speaker.map { Speaker(name: $0) }
    guard let outer = passage.speaker else { return (inner, voice.kind) }
    if let inner, let speaker, matcher.words.names.compare(speaker, inner.name) == .same {
      let isOwn = matcher.words.names.compare(inner.name, outer.name) != .different
      return (inner, isOwn && !isNamed(inner, before: voice, in: passage) ? nil : voice.kind)
    }
    return (outer, nil)
  }

  /// The passage names the person before the voice, as nobody names himself: the narrator of a page with
  /// labelled turns.
  private func isNamed(_ person: Speaker, before voice: Voice, in passage: Passage) -> Bool {
    let key = Set(matcher.words.names.keys(of: person.name).map { Folding.hash(of: $0) })
    return voice.kind == .indirect
      && Word.words(in: passage.text, range: TextRange(0, voice.range.start))
        .contains { key.contains($0.hash) }
  }
}
