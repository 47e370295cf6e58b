import Documents
import Extraction
import Pipeline

/// Who stands behind what a draft reports: the figures a desk looks at first.
struct Sourcing: Sendable {
  /// Quotations that report speech.
  let quotationCount: Int
  /// Of these, the ones with a speaker whose name the draft gives.
  let namedCount: Int
  /// Reported speech without marks.
  let indirectCount: Int
  /// The draft's own assertions.
  let claimCount: Int
  /// Attributed statements with a speaker and no outlet between speaker and draft.
  let firstHandCount: Int
  /// Everything somebody is said to have said, by who stands behind it; most first.
  let groups: [Group]

  /// Attributed statements that rest on the same kind of source.
  struct Group: Sendable, Hashable {
    let backing: Backing
    let count: Int
  }

  /// What a reader would have to trust.
  enum Backing: Sendable, Hashable {
    /// Another outlet or document, nearest to the draft.
    case outlet(String)
    case named
    case institution
    case unnamed
    case nobody
  }

  init(_ draft: DraftReport) {
    let attributed = draft.analysis.statements.filter(\.isAttributed)
    let quotations = attributed.filter { $0.kind != .indirect }
    quotationCount = quotations.count
    namedCount = quotations.count { $0.attribution.speaker?.isNamed ?? false }
    indirectCount = attributed.count - quotations.count
    claimCount = draft.analysis.statements.count { $0.kind.isClaim }
    firstHandCount = attributed.count {
      $0.attribution.speaker != nil && $0.attribution.hops == 0
    }
    groups = Dictionary(grouping: attributed, by: \.attribution.backing)
      .map { Group(backing: $0.key, count: $0.value.count) }
      .sorted { left, right in
        left.count == right.count
          ? left.backing.order < right.backing.order : left.count > right.count
      }
  }

  var attributedCount: Int { quotationCount + indirectCount }
}

extension Statement {
  /// Somebody is said to have said it.
  fileprivate var isAttributed: Bool {
    switch kind {
    case .quotation(let form): form.reportsSpeech
    case .indirect: true
    case .claim: false
    }
  }
}

extension Mention {
  fileprivate var isNamed: Bool { kind == .named || kind == .pronoun && name != nil }
}

extension Attribution {
  fileprivate var backing: Sourcing.Backing {
    if hops > 0, let outlet = chain.last { return .outlet(outlet.name) }
    guard let speaker else { return .nobody }
    if speaker.isNamed { return .named }
    return speaker.kind == .institution ? .institution : .unnamed
  }
}

extension Sourcing.Backing {
  /// For people: “via Israel National News”.
  var phrase: String {
    switch self {
    case .outlet(let name): "via \(name)"
    case .named: "named people, first-hand"
    case .institution: "institutions, first-hand"
    case .unnamed: "unnamed people, first-hand"
    case .nobody: "nobody"
    }
  }

  /// Decides between equal counts, so that output does not depend on a hash.
  fileprivate var order: String {
    switch self {
    case .outlet(let name): "0\(name)"
    case .named: "1"
    case .institution: "2"
    case .unnamed: "3"
    case .nobody: "4"
    }
  }
}
