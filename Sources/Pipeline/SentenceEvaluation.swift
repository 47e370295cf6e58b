import Documents
import Extraction
package import Foundation

/// How well the score of claims ranks sentences that people marked as worth checking, and how well
/// weasel phrases tell sentences that people marked as vague.
package struct SentenceEvaluation: Sendable {
  /// What a sentence is asked for.
  package enum Question: Sendable {
    case worth
    case weasel
  }

  /// Share of the marked among the found, share of the found among the marked, and the mean of the
  /// precision at each marked sentence when all are ranked; 0…1.
  package let precision: Double
  package let recall: Double
  package let averagePrecision: Double
  package let sentences: Int

  /// What counts as worth checking: measured on the development part of ClaimBuster's sentences.
  private static let threshold = 0.4

  /// Reads sentences, one JSON object a line: `{"text", "label": 0 or 1}`.
  ///
  /// - Throws: `ReadingError`, `LexiconError`, `DecodingError`.
  package init(_ question: Question, sentences file: URL) throws {
    let extractor = Extractor(try Lexicon(language: "en"))
    let bytes = try InputFile(contentsOf: file, path: file.lastPathComponent).bytes
    var scored: [(score: Double, isMarked: Bool)] = []
    for line in bytes.split(separator: 0x0A) {
      let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line))
      guard !sentence.text.isEmpty else { continue }
      let file = InputFile(path: "sentence.txt", bytes: Array(sentence.text.utf8))
      let analysis = extractor.analysis(of: try Readers.document(of: file, as: "text"))
      let score =
        switch question {
        case .worth: analysis.worths.max() ?? 0
        case .weasel: min(1, Double(analysis.weasels.count))
        }
      scored.append((score, sentence.label == 1))
    }
    let marked = scored.count { $0.isMarked }
    let found = scored.filter { $0.score >= Self.threshold }
    let right = found.count { $0.isMarked }
    precision = found.isEmpty ? 0 : Double(right) / Double(found.count)
    recall = marked == 0 ? 0 : Double(right) / Double(marked)
    averagePrecision = AveragePrecision.of(scored)
    sentences = scored.count
  }
}

/// A sentence as the files have it.
private struct Sentence: Decodable {
  let text: String
  let label: Int
}
