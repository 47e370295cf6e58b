import Documents
import Extraction

/// The same words are quoted twice.
struct RepeatedQuotation: DraftRule {
  static let identifier = "repeated-quotation"
  static let level = Level.warning
  static let remedy = "cut one of them"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    QuotedTwice(prose).pairs.map { pair in
      finding(
        .again(
          prose.document.shown(pair.second.spans[0]),
          line: prose.document.line(of: pair.first.extent.start)), in: prose,
        statement: pair.second, spans: pair.second.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func again(_ words: String, line: Int) -> Finding.Message {
    "“\(words)” is quoted in line \(line) already"
  }
}
