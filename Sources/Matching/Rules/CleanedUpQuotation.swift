import Extraction

/// Only fillers, repetitions, contractions or spellings differ, or letters of the source are damaged.
struct CleanedUpQuotation: ComparisonRule {
  static let identifier = "cleaned-up-quotation"
  static let level = Level.note
  static let verdict = Verdict.verified
  static let remedy = "leave it, or restore the speaker’s own words where your desk wants them"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard context.settings.cleanup != .lenient else { return [] }
    let damaged = comparison.findings(of: Self.self, for: [.damage]) { _, words in .damaged(words) }
    let spelling = comparison.findings(of: Self.self, for: [.spelling]) { _, words in .found(words)
    }
    let cleaned = comparison.findings(of: Self.self, for: [.cleaning]) { _, words in .found(words) }
    guard context.settings.cleanup == .strict else {
      return spelling + damaged + cleaned
    }
    return spelling + damaged + cleaned.map { $0.graded(.error, .altered) }
  }
}

extension Finding.Message {
  fileprivate static func damaged(_ words: DifferingWords) -> Finding.Message {
    "the quotation says “\(words.draft)”, the source’s letters are damaged: “\(words.source)”"
  }

  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds “\($0)”" },
      left: { "the quotation leaves out “\($0)”" },
      changed: { "the quotation says “\($0)”, the source says “\($1)”" })
  }
}
