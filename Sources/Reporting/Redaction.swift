import Documents
import Extraction
import Indexing
import Matching
import Pipeline

/// A report that can leave the house: unnamed people become “Source 1”, also in the draft's own
/// words and in messages; words of sources give way to their address, titles and writers are left
/// out. The other words of the draft stay, they are to be published.
struct Redaction {
  let report: Report

  init(of original: Report) {
    var aliases = Aliases()
    report = Report(
      drafts: original.drafts.map { Self.redacted($0, &aliases) },
      corpus: CorpusSummary(
        folders: original.corpus.folders, documents: original.corpus.documents.map(Self.redacted),
        passageCount: original.corpus.passageCount),
      findings: original.findings.map { Self.redacted($0, Masks()) }, problems: original.problems,
      hasBaseline: original.hasBaseline)
  }

  private static func redacted(_ draft: DraftReport, _ aliases: inout Aliases) -> DraftReport {
    let text = draft.document.text
    var masks = Masks()
    let statements = draft.analysis.statements.map { statement in
      var own: [Mask] = []
      let attribution = redacted(statement.attribution, in: text, &aliases, &own)
      masks.add(own, of: statement.id)
      return Statement(
        id: statement.id, kind: statement.kind, spans: statement.spans, attribution: attribution,
        hedges: statement.hedges, parent: statement.parent)
    }
    let byIdentifier = Dictionary(
      statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let document = draft.document.replacingText(masks.applied(to: text))
    return DraftReport(
      document: document,
      analysis: Analysis(
        statements: statements, sentences: draft.analysis.sentences,
        worths: draft.analysis.worths, weasels: draft.analysis.weasels,
        markFaults: draft.analysis.markFaults),
      comparisons: draft.comparisons.map { comparison in
        Comparison(
          draft: document,
          statement: byIdentifier[comparison.statement.id] ?? comparison.statement,
          evidence: comparison.evidence.map(redacted), hasCorpus: comparison.hasCorpus,
          knowsSpeaker: comparison.knowsSpeaker, placeCount: comparison.placeCount,
          isSupported: comparison.isSupported)
      },
      findings: draft.findings.map { redacted($0, masks) })
  }

  private static func redacted(
    _ attribution: Attribution, in text: String, _ aliases: inout Aliases, _ masks: inout [Mask]
  ) -> Attribution {
    let speaker = attribution.speaker.map { mention in
      guard !mention.kind.isIdentified else { return mention }
      let words = text[mention.range]
      let alias = aliases.alias(of: mention.name ?? attribution.chain.first?.name ?? words)
      masks.append(Mask(range: mention.range, words: words, alias: alias))
      return Mention(range: mention.range, name: alias, kind: mention.kind)
    }
    let chain = attribution.chain.map { link in
      guard !link.kind.isIdentified else { return link }
      let alias = aliases.alias(of: link.name)
      masks.append(Mask(range: link.range, words: link.name, alias: alias))
      return Link(name: alias, kind: link.kind, range: link.range)
    }
    return Attribution(
      speaker: speaker, cue: attribution.cue, chain: chain, how: attribution.how,
      confidence: attribution.confidence)
  }

  /// A message about a source may hold its words; only the rule speaks then.
  private static func redacted(_ finding: Finding, _ masks: Masks) -> Finding {
    let masks = masks.near(finding)
    let message: Finding.Message =
      finding.evidence.isEmpty
      ? .init(Mask.applied(masks, toMessage: finding.message.text))
      : "words of the source withheld"
    return Finding(
      rule: finding.rule, level: finding.level, verdict: finding.verdict, message: message,
      draft: finding.draft, statement: finding.statement, spans: finding.spans,
      evidence: finding.evidence.map(redacted),
      remedy: Mask.applied(masks, toMessage: finding.remedy), standing: redacted(finding.standing))
  }

  /// That somebody answers for it stays; why and who is the desk's own.
  private static func redacted(_ standing: Standing) -> Standing {
    guard case .waived(let waiver) = standing else { return standing }
    return .waived(
      Waiver(
        rules: waiver.rules, anchor: .draft, reason: "reason withheld", expires: waiver.expires,
        origin: waiver.origin, location: waiver.location))
  }

  private static func redacted(_ evidence: Evidence) -> Evidence {
    Evidence(
      document: redacted(evidence.document), address: evidence.address, role: evidence.role,
      speaker: nil, context: "", ranges: [], score: evidence.score, edits: [])
  }

  private static func redacted(_ document: SourceDocument) -> SourceDocument {
    SourceDocument(
      id: document.id, path: document.path, sha256: document.sha256, format: document.format,
      metadata: Metadata(date: document.metadata.date, language: document.metadata.language),
      isIncomplete: document.isIncomplete)
  }

  /// The same description gets the same number.
  private struct Aliases {
    private var numbers: [String: Int] = [:]

    mutating func alias(of name: String) -> String {
      let number = numbers[name] ?? numbers.count + 1
      numbers[name] = number
      return "Source \(number)"
    }
  }
}

/// Words for somebody who is not to be told from them.
private struct Mask {
  /// UTF-8 bytes into the draft's text.
  let range: TextRange
  let words: String
  let alias: String

  /// The alias, a shorter one where it does not fit, then spaces.
  func filling(_ words: String) -> String {
    let room = words.unicodeScalars.count { $0.isASCII }
    let short = "S" + alias.drop { !$0.isNumber }
    var letters = (alias.count <= room ? alias : short.count <= room ? short : "")
      .unicodeScalars.makeIterator()
    var out = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch UTF8.width(scalar) {
      case 1: out.append(letters.next() ?? " ")
      case 2: out.append("\u{A0}")
      case 3: out.append("\u{2003}")
      default: out.append("\u{1F784}")
      }
    }
    return String(out)
  }

  /// A message with the alias wherever the words stand in it.
  static func applied(_ masks: [Mask], toMessage text: String) -> String {
    masks.sorted { $0.words.utf8.count > $1.words.utf8.count }.reduce(text) { text, mask in
      mask.words.isEmpty ? text : text.replacing(mask.words, with: mask.alias)
    }
  }
}

/// The masks of a draft.
private struct Masks {
  private var all: [Mask] = []
  private var byStatement: [String: [Mask]] = [:]

  mutating func add(_ masks: [Mask], of statement: String) {
    all += masks
    byStatement[statement] = masks
  }

  /// What a message about the finding may name: the people of its statement; of a finding about the
  /// whole draft, everybody, each once.
  func near(_ finding: Finding) -> [Mask] {
    if let statement = finding.statement { return byStatement[statement] ?? [] }
    if let first = finding.spans.first, let last = finding.spans.last {
      let extent = first.union(last)
      return all.filter { $0.range.start < extent.end && extent.start < $0.range.end }
    }
    return Dictionary(all.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.words < $1.words }
  }

  /// The text with the alias in place of each range, as long as before byte for byte and scalar for
  /// scalar, so that every other range stays true.
  func applied(to text: String) -> String {
    var out = ""
    var end = 0
    for mask in all.sorted(by: { $0.range.start < $1.range.start })
    where mask.range.start >= end && !mask.range.isEmpty {
      out += text[TextRange(end, mask.range.start)]
      out += mask.filling(text[mask.range])
      end = mask.range.end
    }
    return out + text[TextRange(end, text.utf8.count)]
  }
}
