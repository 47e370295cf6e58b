package import Extraction

import Documents

/// How well a detector finds the labelled sentences of a set.
package struct SentenceScores: Sendable {
  package let sentences: Int
  package let positives: Int
  /// At the threshold.
  package let precision: Double
  package let recall: Double
  /// Mean precision at each positive, best score first (average precision); texts that the set divides
  /// are ranked one by one and averaged, as CLEF CheckThat! 2019 does (task 1). Nil for a detector
  /// without scores.
  package let averagePrecision: Double?

  package var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Sentences that hold a phrase without a source.
  package static func weasels(
    _ sentences: [MeasuredTexts.Labelled], _ lexicon: Lexicon
  ) -> SentenceScores {
    SentenceScores(sentences, ranked: false, threshold: 0.5) { text in
      analysis(of: text, lexicon)?.weasels.isEmpty == false ? 1 : 0
    }
  }

  /// Sentences that are worth checking.
  package static func worth(
    _ sentences: [MeasuredTexts.Labelled], _ lexicon: Lexicon, threshold: Double
  ) -> SentenceScores {
    SentenceScores(sentences, ranked: true, threshold: threshold) { text in
      analysis(of: text, lexicon)?.worths.max() ?? 0
    }
  }

  private static func analysis(of text: String, _ lexicon: Lexicon) -> Analysis? {
    let file = InputFile(path: "sentence", bytes: Array(text.utf8))
    // A line that is no text has no score.
    let document = try? Readers.documents(of: file, as: "text").first
    return document.map { Extractor(lexicon).analysis(of: $0) }
  }

  private init(
    _ sentences: [MeasuredTexts.Labelled], ranked: Bool, threshold: Double,
    _ score: (String) -> Double
  ) {
    let scored = sentences.map { ($0, score: score($0.text)) }
    let said = scored.filter { $0.score >= threshold }
    let right = said.count { $0.0.isPositive }
    self.sentences = sentences.count
    positives = sentences.count(where: \.isPositive)
    precision = said.isEmpty ? 0 : Double(right) / Double(said.count)
    recall = positives == 0 ? 0 : Double(right) / Double(positives)
    let texts = Dictionary(grouping: scored) { $0.0.document }.values
      .map { text in text.map { (score: $0.score, isMarked: $0.0.isPositive) } }
      .filter { $0.contains(where: \.isMarked) }
    let precisions = texts.map(AveragePrecision.of)
    averagePrecision =
      ranked && !precisions.isEmpty ? precisions.reduce(0, +) / Double(precisions.count) : nil
  }
}
