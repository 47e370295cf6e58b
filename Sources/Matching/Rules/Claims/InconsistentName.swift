import Documents
import Extraction

/// One name in two spellings or forms.
struct InconsistentName: DraftRule {
  static let identifier = "inconsistent-name"
  static let level = Level.note
  static let remedy = "choose one form and keep to it"

  /// Particles that are part of a name or left out: “al-Sharaa”, “Sharaa”.
  private static let shortest = 5
  private static let most = 400

  /// A last name as the draft writes it.
  private struct Form {
    let written: String
    let folded: String
    let place: TextRange
    /// Names before it, folded.
    let given: [String]
    /// “al” of “al-Sharaa”.
    let particle: String?
  }

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let forms = self.forms(in: prose, context)
    var seen: Set<String> = []
    var findings: [Finding] = []
    for (index, form) in forms.enumerated() where seen.insert(form.written).inserted {
      guard let earlier = forms[..<index].first(where: { conflict($0, form) }) else { continue }
      findings.append(
        finding(
          .forms(form.written, earlier.written), in: prose,
          statement: nil, spans: [form.place]))
    }
    return findings + aliases(in: prose, context)
  }

  private func conflict(_ one: Form, _ other: Form) -> Bool {
    guard one.written != other.written else { return false }
    let givenAgree = one.given.isEmpty || other.given.isEmpty || one.given.last == other.given.last
    if one.folded == other.folded {
      return givenAgree && one.particle != other.particle
        && (one.particle != nil || one.given.isEmpty)
        && (other.particle != nil || other.given.isEmpty)
    }
    // One letter apart, and the given name the same: two sisters have two given names.
    guard one.folded.utf8.count >= Self.shortest, one.given.last != nil,
      one.given.last == other.given.last
    else { return false }
    return Self.areOneLetterApart(Array(one.folded.utf8), Array(other.folded.utf8))
  }

  /// Full names begin with a given name or stand behind a title; last names alone are known by a full
  /// name of the draft.
  private func forms(in prose: Prose, _ context: RuleContext) -> [Form] {
    var forms: [Form] = []
    var last: Set<String> = []
    for sentence in prose.sentences where !sentence.isHeading && forms.count < Self.most {
      var index = 0
      while index < sentence.words.count, forms.count < Self.most {
        let end = nameEnd(sentence.words, index, prose)
        defer { index = max(end, index + 1) }
        guard end > index, !prose.isQuoted(sentence.words[index].range) else { continue }
        let run = sentence.words[index..<end]
        // “Later Mohamed Haddad”: the name begins with the given name.
        let words = Array(
          run.drop { context.ruleWords.genders[$0.hash] == nil }.isEmpty
            ? run : run.drop { context.ruleWords.genders[$0.hash] == nil })
        let given = context.ruleWords.genders[words[0].hash] != nil && words.count > 1
        let folded = Self.bare(prose.document.text[words[words.count - 1].range])
        guard given || last.contains(folded), words.count <= 5 else { continue }
        if given { last.insert(folded) }
        forms.append(form(words, folded, given: given, prose))
      }
    }
    return forms
  }

  private func form(_ words: [Word], _ folded: String, given: Bool, _ prose: Prose) -> Form {
    let text = prose.document.text
    let before = words.dropLast().map { Folding.folded(text[$0.range]) }
    let particle = before.last.flatMap { Self.isParticle($0) ? $0 : nil }
    let shown =
      particle == nil
      ? words[words.count - 1].range
      : words[words.count - 2].range.union(words[words.count - 1].range)
    return Form(
      written: Self.withoutPossessive(text[shown]), folded: folded, place: shown,
      given: given ? before.filter { !Self.isParticle($0) } : [], particle: particle)
  }

  /// One past the last word of a run of capitalised words, particles among them.
  private func nameEnd(_ words: [Word], _ start: Int, _ prose: Prose) -> Int {
    var end = start
    while end < words.count {
      let word = words[end]
      let joined = end == start || words[end - 1].range.end + 1 >= word.range.start
      let isPart =
        word.isCapitalised
        || Self.isParticle(Folding.folded(prose.document.text[word.range]))
          && end + 1 < words.count && words[end + 1].isCapitalised
      guard joined, isPart else { break }
      end += 1
    }
    return end
  }

  /// “O. Petit” where the desk writes “Ona Petit”: the desk's own table decides.
  private func aliases(in prose: Prose, _ context: RuleContext) -> [Finding] {
    context.settings.people.flatMap { person in
      person.aliases.compactMap { alias -> Finding? in
        let phrase = Phrases([alias])
        let place = prose.sentences.lazy.compactMap { sentence in
          prose.places(of: phrase, in: sentence).first
        }.first
        return place.map {
          finding(.house(prose.document.shown($0), person.name), in: prose, spans: [$0])
        }
      }
    }
  }

  private static func isParticle(_ folded: String) -> Bool { ["al", "el"].contains(folded) }

  private static func bare(_ written: String) -> String {
    Folding.folded(withoutPossessive(written))
  }

  private static func withoutPossessive(_ written: String) -> String {
    written.hasSuffix("’s") || written.hasSuffix("'s") ? String(written.dropLast(2)) : written
  }

  private static func areOneLetterApart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    let prefix = zip(one, other).prefix { $0 == $1 }.count
    let (rest, otherRest) = (one.dropFirst(prefix), other.dropFirst(prefix))
    if rest.count == otherRest.count {
      return rest.dropFirst().elementsEqual(otherRest.dropFirst())
    }
    return rest.count > otherRest.count
      ? rest.dropFirst().elementsEqual(otherRest) : rest.elementsEqual(otherRest.dropFirst())
  }
}

extension Finding.Message {
  fileprivate static func forms(_ name: String, _ other: String) -> Finding.Message {
    "“\(name)” is “\(other)” before"
  }
  fileprivate static func house(_ name: String, _ own: String) -> Finding.Message {
    "“\(name)” is “\(own)” in the desk’s list"
  }
}
