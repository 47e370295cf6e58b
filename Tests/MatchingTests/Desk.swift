import Documents
import Extraction
import Indexing

@testable import Matching

/// A corpus in memory with a matcher over it, for asking about one quotation or claim.
struct Desk {
  let matcher: Matcher
  let context: RuleContext

  /// Each source is a document of paragraphs, all of one speaker or of none.
  init(
    _ sources: [(path: String, speaker: String?, paragraphs: [String])], language: String = "en"
  ) throws {
    let corpus = try Corpus()
    for source in sources {
      var builder = DocumentBuilder(
        file: InputFile(path: source.path, bytes: Array(source.path.utf8)), format: "text")
      for (index, text) in source.paragraphs.enumerated() {
        builder.append(
          .paragraph, address: "p\(index)", speaker: source.speaker.map { Speaker(name: $0) },
          pieces: [.init(text, source: TextRange(0, 0))])
      }
      try corpus.add(file: source.path, sha256: "", documents: [(builder.document(), [])])
    }
    context = try RuleContext(lexicon: Lexicon(language: language))
    matcher = try Matcher(corpora: [corpus], words: context.words)
  }

  /// One source, said by `speaker`.
  init(_ text: String, by speaker: String? = nil) throws {
    try self.init([("source", speaker, [text])])
  }

  func comparison(_ quote: String, by speaker: String? = nil) throws -> Comparison {
    let question = try BareQuestion(id: "q", quote: quote, speaker: speaker)
    return try matcher.comparison(for: question.statement, in: question.draft)
  }

  func comparison(claim: String) throws -> Comparison {
    let question = try BareQuestion(id: "q", claim: claim)
    return try matcher.comparison(for: question.statement, in: question.draft)
  }

  /// Identifiers of the rules that fire, and the verdict.
  func judgement(_ comparison: Comparison) -> (rules: [String], verdict: Verdict?) {
    let findings = Rules.findings(in: comparison, context)
    return (findings.map(\.rule), comparison.verdict(given: findings))
  }
}
