import Documents
import Extraction
import Indexing
import Matching
import Pipeline

/// The evidence of one item, as its template sees it.
struct ItemSection {
  let itemAnchor: String
  let itemNumber: Int
  let itemStyle: String
  let itemSign: String
  /// “Altered”, or the level where the gravest finding is no verdict on the words.
  let judgement: String
  /// The verdict on the words, where the heading is about something else.
  let verdictTag: String?
  let kind: String
  let place: Shown
  let words: Shown
  let chain: [Link]
  let hasChain: Bool
  let attribution: Shown?
  let findings: [FindingView]
  let sources: [SourceView]
  let moreSources: [SourceView]
  let moreCount: String?
  let nothingFound: String?
  /// What the corpus lacks, when the words were not found.
  let missing: Shown?
  /// How many places speak to the words, when several do.
  let spread: String?
  let checklist: [String]

  struct Link {
    let linkName: Shown
    let linkKind: String?
    let isAnonymous: Bool
  }

  init(_ item: Item, in draft: DraftPresentation, _ corpus: CorpusView) {
    itemAnchor = item.anchor
    itemNumber = item.number
    itemStyle = item.style.rawValue
    itemSign = item.style.sign
    let isAboutWords = item.findings.first.map { $0.verdict != nil } ?? true
    judgement = Self.judgement(of: item, isAboutWords: isAboutWords)
    verdictTag = isAboutWords ? nil : item.verdict.map { "words \($0.phrase)" }
    kind = item.statement?.kind.phrase ?? "place in the draft"
    place = Shown(Self.place(of: item, in: draft.report.document))
    words = Shown(item.words(in: draft.text))
    let links = item.statement.map { Self.links($0.attribution, draft.text) } ?? []
    let isReported = item.statement.map { !$0.kind.isClaim } ?? false
    chain =
      links.isEmpty && isReported
      ? [Link(linkName: Shown("nobody named"), linkKind: nil, isAnonymous: true)] : links
    hasChain = !chain.isEmpty
    attribution = item.statement.flatMap { Self.attribution($0.attribution, draft.text) }
    findings = item.findings.map(FindingView.init)
    let views = item.evidence.map { SourceView($0, item, draft.text) }
    let open =
      1 + item.evidence.dropFirst().prefix(Self.shownSources - 1).prefix(while: \.isClose).count
    sources = Array(views.prefix(open))
    moreSources = Array(views.dropFirst(open))
    moreCount = moreSources.isEmpty ? nil : counted(moreSources.count, "more passage")
    nothingFound =
      item.verdict == .notFound && views.isEmpty
      ? "No passage in \(counted(corpus.documentCount, "document")) comes near these words." : nil
    missing =
      item.verdict == .notFound ? corpus.missing(for: item, in: draft).map { Shown($0) } : nil
    spread = Self.spread(item)
    checklist = Checklist.points(for: item.statement?.kind)
  }

  /// The file's name is enough beside the page of its draft.
  private static func place(of item: Item, in document: Document) -> String {
    Location(
      path: document.fileName, line: item.location.line, column: item.location.column
    ).description
  }

  /// “3 places in 2 documents, the newest of 4 May 2024”; nil for one place.
  private static func spread(_ item: Item) -> String? {
    let close = item.evidence.filter(\.isClose)
    guard close.count > 1, item.verdict != .notFound else { return nil }
    let documents = Set(close.map(\.document.path)).count
    let newest = documents > 1 ? close.compactMap(\.document.metadata.date).max() : nil
    return "\(counted(close.count, "place")) in \(counted(documents, "document"))"
      + (newest.map { ", the newest of \(VisibleText.line($0))" } ?? "")
  }

  /// Passages open at once, if they are close; the rest waits behind a line.
  private static let shownSources = 3

  private static func judgement(of item: Item, isAboutWords: Bool) -> String {
    let verdict = isAboutWords ? item.verdict?.phrase : nil
    let word = verdict ?? item.level?.word ?? "nothing found"
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func links(_ attribution: Attribution, _ text: String) -> [Link] {
    attribution.links(in: text).map { link in
      Link(
        linkName: Shown(link.name), linkKind: link.kind.phrase,
        isAnonymous: !link.kind.isIdentified)
    }
  }

  /// How the speaker was found, so that a wrong guess can be seen.
  private static func attribution(_ attribution: Attribution, _ text: String) -> Shown? {
    guard let speaker = attribution.speaker else { return nil }
    let mention = "“\(text[speaker.range])”"
    let cue = attribution.cue.map { ", by “\(text[$0.range])”" } ?? ""
    let name = speaker.name.map { " = \($0)" } ?? ""
    let percent = Int((attribution.confidence * 100).rounded())
    return Shown("\(mention)\(name)\(cue) (\(attribution.how.rawValue), \(percent)%)")
  }
}

/// What a checker goes through, after the desks' own lists (product research, section 1d).
enum Checklist {
  static func points(for kind: Statement.Kind?) -> [String] {
    switch kind {
    case .quotation?:
      [
        "words match the recording or document", "speaker, name, title, spelling",
        "date, place, occasion", "language and translation", "cut or bracket keeps the sense",
        "first-hand, or credited", "anonymity: reason given, editor knows who",
      ]
    case .indirect?:
      [
        "who says so, and how do they know", "primary document", "second independent source",
        "hedge kept from source to headline", "other side asked",
      ]
    case .claim?:
      [
        "primary document", "number, unit, period, denominator", "date", "superlative",
        "still true today", "second independent source",
      ]
    case nil: []
    }
  }
}

extension SpeakerKind {
  /// For people: “not named”.
  var phrase: String {
    switch self {
    case .named, .pronoun: "named"
    case .described: "described, not named"
    case .collective: "a crowd"
    case .institution: "institution"
    case .bare: "not named at all"
    }
  }
}
