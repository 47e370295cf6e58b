import Documents
import Extraction

/// More than half of what the draft attributes rests on one outlet.
struct SingleOutlet: DraftRule {
  static let identifier = "single-outlet"
  static let level = Level.warning
  static let remedy = "add sources, or tell the reader that this is another outlet’s report"

  /// Fewer attributed statements make no pattern.
  private static let fewest = 4

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    let attributed = analysis.statements.filter { statement in
      statement.form?.reportsSpeech != false && !statement.attribution.chain.isEmpty
    }
    guard attributed.count >= Self.fewest else { return [] }
    var links: [String: [Link]] = [:]
    for statement in attributed {
      guard let outlet = statement.attribution.chain.last, outlet.kind == .institution else {
        continue
      }
      links[outlet.name, default: []].append(outlet)
    }
    let most = links.max { one, other in
      (one.value.count, other.key) < (other.value.count, one.key)
    }
    guard let most,
      most.value.count * 100 > attributed.count * context.settings.thresholds.outletShare
    else { return [] }
    return [
      finding(
        .single(most.key, most.value.count, of: attributed.count), in: draft,
        spans: most.value.prefix(1).map(\.range))
    ]
  }
}

extension Finding.Message {
  fileprivate static func single(_ outlet: String, _ count: Int, of all: Int) -> Finding.Message {
    "\(count) of \(all) attributed statements rest on “\(outlet)”"
  }
}
