import Documents
import Extraction

/// The verb of saying takes sides: “admitted” says that it is true, “claimed” that it may not be.
struct LoadedCue: DraftRule {
  static let identifier = "loaded-cue"
  static let level = Level.note
  static let remedy = "use “said”, or show why the stronger word is fair"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    var seen: Set<TextRange> = []
    return prose.analysis.statements.compactMap { statement in
      guard let cue = statement.attribution.cue, statement.attribution.speaker != nil,
        statement.parent == nil
      else { return nil }
      guard seen.insert(cue.range).inserted else { return nil }
      let word = prose.document.text[cue.range]
      guard context.ruleWords[.loaded].occur(in: Tokenizer.tokens(in: word).map(\.hash)) else {
        return nil
      }
      return switch cue.tone {
      case .factive:
        finding(.factive(word), in: prose, statement: statement, spans: [cue.range])
      case .doubtful:
        finding(.doubtful(word), in: prose, statement: statement, spans: [cue.range])
      default: finding(.forceful(word), in: prose, statement: statement, spans: [cue.range])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func factive(_ word: String) -> Finding.Message {
    "“\(word)” takes for true what was said"
  }
  fileprivate static func doubtful(_ word: String) -> Finding.Message {
    "“\(word)” puts in doubt what was said"
  }
  fileprivate static func forceful(_ word: String) -> Finding.Message {
    "“\(word)” says more than that it was said"
  }
}
