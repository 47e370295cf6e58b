import Documents
import Extraction
import Indexing

/// The source is a translation of what was said, or in another language than the draft.
struct TranslatedQuotation: ComparisonRule {
  static let identifier = "translated-quotation"
  static let level = Level.note
  static let verdict = Verdict.verified
  static let remedy = "say that the words are a translation, and whose"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard comparison.statement.form?.reportsSpeech == true, let best = comparison.evidence.first,
      !saysSo(comparison, context.words)
    else { return [] }
    if let mark = mark(in: best.context, context.words)
      ?? best.document.metadata.title.flatMap({ mark(in: $0, context.words) })
    {
      return [comparison.finding(of: Self.self, .marked(mark), evidence: [best])]
    }
    guard let language = best.document.metadata.language,
      let own = comparison.draft.metadata.language,
      Lexicon.language(of: language) != Lexicon.language(of: own)
    else { return [] }
    return [comparison.finding(of: Self.self, .foreign(language), evidence: [best])]
  }

  /// The draft itself speaks of a translation beside the quotation.
  private func saysSo(_ comparison: Comparison, _ words: WordClasses) -> Bool {
    let draft = comparison.draft
    guard let block = draft.block(at: comparison.statement.extent.start)?.range else {
      return false
    }
    return mark(in: draft.text[block], words) != nil
      || Word.words(in: draft.text, range: block).contains {
        words.frames.translators.contains($0.hash)
      }
  }

  /// The phrase that marks a translation.
  private func mark(in text: String, _ words: WordClasses) -> String? {
    let tokens = Word.words(in: text)
    let hashes = tokens.map(\.hash)
    for index in hashes.indices {
      guard let length = words.frames.translations.length(in: hashes, at: index) else { continue }
      return text[tokens[index].range.union(tokens[index + length - 1].range)]
    }
    return nil
  }
}

extension Finding.Message {
  fileprivate static func marked(_ mark: String) -> Finding.Message {
    "the source is a translation (“\(mark)”)"
  }

  fileprivate static func foreign(_ language: String) -> Finding.Message {
    "the source is in another language (“\(language)”)"
  }
}
