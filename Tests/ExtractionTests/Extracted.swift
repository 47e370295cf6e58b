import Documents
import Extraction
import Testing

/// A text with the words and the speaker of each quotation that reports speech, in order.
struct SpeechCase: Sendable, CustomTestStringConvertible {
  let text: String
  let speech: [Speech]

  init(_ text: String, _ speech: [Speech]) {
    self.text = text
    self.speech = speech
  }

  var testDescription: String { text }
}

/// Quoted words and the mention that says them, as written.
struct Speech: Sendable, Equatable {
  let words: String
  let speaker: String?

  init(_ words: String, _ speaker: String?) {
    self.words = words
    self.speaker = speaker
  }
}

/// What the extractor finds in a text.
struct Extracted {
  let document: Document?
  let analysis: Analysis
  private static let lexicons = try? Lexicons()

  /// The language is the stated one unless the text is plainly in another.
  init(_ text: String, language: String = "en", as format: String = "text") {
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    document = try? Readers.documents(of: file, as: format).first
    let lexicon = try? Self.lexicons?.best(for: text, stated: language)
    guard let document, let lexicon else {
      analysis = Analysis(statements: [], sentences: [], markFaults: [])
      return
    }
    analysis = Extractor(lexicon).analysis(of: document)
  }

  var statements: [Statement] { analysis.statements }

  func words(_ range: TextRange) -> String { document?.text[range] ?? "" }

  /// A line for each piece of each quotation that reports speech.
  var speech: [Speech] {
    statements.flatMap { statement -> [Speech] in
      guard case .quotation(let form) = statement.kind, form.reportsSpeech else { return [] }
      let speaker = statement.attribution.speaker.map { words($0.range) }
      return statement.spans.map { Speech(words($0), speaker) }
    }
  }

  /// The reported statements without marks: words and who says them.
  var reported: [Speech] {
    statements.filter { $0.kind == .indirect }.flatMap { statement in
      statement.spans.map {
        Speech(words($0), statement.attribution.speaker.map { words($0.range) })
      }
    }
  }

  var claims: [(words: String, claim: Claim)] {
    statements.compactMap { statement in
      guard case .claim(let claim) = statement.kind else { return nil }
      return (words(statement.spans[0]), claim)
    }
  }

  /// Names along the chain of the first statement that has one.
  var chain: [String] {
    statements.map(\.attribution.chain).first { !$0.isEmpty }?.map(\.name) ?? []
  }
}
