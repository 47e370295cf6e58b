import Documents
import Extraction

/// A second speaker begins in the paragraph of the first, and is named only behind his words.
struct UnmarkedSpeakerChange: DraftRule {
  static let identifier = "unmarked-speaker-change"
  static let level = Level.warning
  static let remedy = "introduce the second speaker first, in a paragraph of his own"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let quotations = prose.analysis.statements.filter {
      $0.form == .direct && $0.parent == nil
    }
    return zip(quotations, quotations.dropFirst()).compactMap { first, second in
      guard let one = first.attribution.speaker?.name, let two = second.attribution.speaker,
        let other = two.name, two.range.start > second.extent.start,
        context.words.names.compare(one, other) == .different,
        let block = prose.document.block(at: first.extent.start),
        block.range.contains(second.extent.start)
      else { return nil }
      // Between the two quotations only the first speaker may be named.
      let between = TextRange(first.extent.end, max(first.extent.end, second.extent.start))
      guard !names(other, between, prose.document, context) else { return nil }
      return finding(
        .change(one, other), in: prose, statement: second, spans: second.spans)
    }
  }

  private func names(
    _ name: String, _ range: TextRange, _ draft: Document, _ context: RuleContext
  ) -> Bool {
    let keys = context.words.names.keys(of: name)
    return Tokenizer.tokens(in: draft.text, range: range).contains { token in
      keys.contains(Folding.folded(draft.text[token.range]))
    }
  }
}

extension Finding.Message {
  fileprivate static func change(_ one: String, _ other: String) -> Finding.Message {
    "“\(other)” speaks here, and the reader still hears “\(one)”"
  }
}
