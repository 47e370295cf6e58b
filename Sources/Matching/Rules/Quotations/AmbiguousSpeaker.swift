import Documents
import Extraction

/// “He said”, where two people before it could be meant.
struct AmbiguousSpeaker: DraftRule {
  static let identifier = "ambiguous-speaker"
  static let level = Level.warning
  static let remedy = "repeat the name"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    var findings: [Finding] = []
    var last: (name: String, block: Int)?
    for statement in prose.analysis.statements where statement.form?.reportsSpeech == true {
      guard let speaker = statement.attribution.speaker else { continue }
      let block = prose.document.block(at: speaker.range.start)?.range.start ?? 0
      defer { last = speaker.name.map { ($0, block) } ?? last }
      guard speaker.kind == .pronoun else { continue }
      // Somebody who was just heard goes on.
      if let last, last.block == block, last.name == speaker.name { continue }
      let candidates = self.candidates(for: speaker.range, in: prose, context)
      guard candidates.count > 1 else { continue }
      findings.append(
        finding(
          .ambiguous(prose.document.shown(speaker.range), candidates), in: prose,
          statement: statement, spans: [speaker.range]))
    }
    return findings
  }

  /// People of the pronoun's gender in the one sentence that it can mean: its own before it, else the
  /// sentence before in the same paragraph. A reader takes the only person there, or the one who was
  /// just heard.
  private func candidates(
    for pronoun: TextRange, in prose: Prose, _ context: RuleContext
  ) -> [String] {
    guard let index = prose.sentence(at: pronoun.start) else { return [] }
    let gender = context.ruleWords.gender(of: Folding.hash(of: prose.document.text[pronoun]))
    let own = TextRange(
      min(prose.sentences[index].range.start, pronoun.start), pronoun.start)
    let here = people(in: own, prose, gender, context)
    guard here.isEmpty, index > 0, prose.sentences[index - 1].block == prose.sentences[index].block
    else { return here }
    return people(in: prose.sentences[index - 1].range, prose, gender, context)
  }

  /// Full names, or nouns for one person where there is no name: “the minister met his deputy”.
  private func people(
    in range: TextRange, _ prose: Prose, _ gender: String?, _ context: RuleContext
  ) -> [String] {
    guard range.count < 2_000 else { return [] }
    let words = Word.words(in: prose.document.text, range: range)
    var names: [String] = []
    var nouns: [String] = []
    for (place, word) in words.enumerated() where !prose.isQuoted(word.range) {
      guard let name = person(at: place, in: words, prose, gender, context) else { continue }
      if word.isCapitalised { names.append(name) } else { nouns.append(name) }
    }
    var seen: Set<String> = []
    return (names.isEmpty ? nouns : names).filter { seen.insert($0).inserted }
  }

  /// “Ona Petit” by a given name that fits, “the minister” by a noun for one person with an article.
  private func person(
    at index: Int, in words: [Word], _ prose: Prose, _ gender: String?, _ context: RuleContext
  ) -> String? {
    let word = words[index]
    if word.isCapitalised, index + 1 < words.count, words[index + 1].isCapitalised,
      let own = context.ruleWords.genders[word.hash],
      words[index + 1].range.start == word.range.end + 1
    {
      guard own == "either" || gender == nil || own == gender else { return nil }
      return prose.document.text[word.range.union(words[index + 1].range)]
    }
    guard index > 0, !word.isCapitalised, context.ruleWords.persons.contains(word.hash),
      context.words.determiners.contains(words[index - 1].hash)
    else { return nil }
    // “his deputy, Paul Meyer” is one person, not two.
    let isNamed = index + 1 < words.count && words[index + 1].isCapitalised
    return isNamed ? nil : prose.document.text[words[index - 1].range.union(word.range)]
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ pronoun: String, _ people: [String]) -> Finding.Message {
    let names = people.prefix(3).map { "“\($0)”" }.joined(separator: " or ")
    return "“\(pronoun)” can be \(names)"
  }
}
