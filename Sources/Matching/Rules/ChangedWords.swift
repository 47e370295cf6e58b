import Extraction

/// A quotation was found, and the source has other words.
struct ChangedWords: ComparisonRule {
  static let identifier = "changed-words"
  static let level = Level.error
  static let verdict = Verdict.altered
  static let remedy = "restore the source’s wording, or take the marks away and paraphrase"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.wording, .certainty, .order]) { kind, words in
      switch kind {
      case .certainty: .weakened(words)
      case .order: .moved(words)
      default: .changed(words)
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func changed(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds “\($0)”, which the source does not have" },
      left: { "the quotation leaves out “\($0)” without a mark" },
      changed: { "the quotation says “\($0)”, the source says “\($1)”" })
  }

  fileprivate static func weakened(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds “\($0)”, which the source does not have" },
      left: { "the quotation leaves out “\($0)”, by which the speaker limits the statement" },
      changed: { "the quotation says “\($0)”, the source says “\($1)”, which is less sure" })
  }

  fileprivate static func moved(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation has “\($0)” at another place than the source" },
      left: { "the quotation has “\($0)” at another place than the source" },
      changed: { "the quotation has “\($0)” where the source has “\($1)”" })
  }
}
