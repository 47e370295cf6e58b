import Documents
import Foundation
import Indexing

/// How often the sentence that speaks to a claim is among the first ten that share its words: the words of
/// the segments beside SQLite's FTS5, on the same sentences and the same questions.
struct BenchClaims {
  let path: String

  private struct Claim: Decodable {
    let claim: String
    let evidence: String
    let distractors: [String]?
  }

  func run() throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let claims = text.utf8.split(separator: 0x0A).compactMap { line in
      try? JSONDecoder().decode(Claim.self, from: Data(line))  // other lines are no claims
    }
    let sentences = Set(claims.flatMap { [$0.evidence] + ($0.distractors ?? []) }).sorted()
    let corpus = try Corpus(inMemory: path)
    var builder = DocumentBuilder(
      file: InputFile(path: "sentences", bytes: []), format: "text")
    for sentence in sentences {
      builder.append(
        .paragraph, address: "s", pieces: [.init(sentence, source: TextRange(0, 0))])
    }
    try corpus.add(file: "sentences", sha256: "", documents: [(builder.document(), [])])
    var rows: [String: Int64] = [:]
    for document in try corpus.documents() {
      for passage in try corpus.passages(of: document) { rows[passage.text] = passage.id }
    }
    var start = CPUTime.now
    let view = try CorpusView(corpus)
    let ownBuild = CPUTime.now - start
    start = CPUTime.now
    let reference = try PhraseReference(corpus)
    let build = CPUTime.now - start
    Console.write("\(path): \(claims.count) claims, \(sentences.count) sentences\n")
    try measure("words of segments", claims, rows, ownBuild) { words in
      view.index.passages(sharing: words.map { Folding.hash(of: $0) }, limit: 10).map(\.passage)
    }
    try measure("FTS5, BM25", claims, rows, build) {
      try reference.passages(sharing: $0, limit: 10)
    }
  }

  private func measure(
    _ name: String, _ claims: [Claim], _ rows: [String: Int64], _ build: Double,
    _ look: ([String]) throws -> [Int64]
  ) throws {
    func hits(_ claim: Claim) throws -> [Int64] {
      try look(Tokenizer.tokens(in: claim.claim).map { claim.claim[$0.range] })
    }
    let found = try claims.count { claim in
      try rows[claim.evidence].map { try hits(claim).contains($0) } ?? false
    }
    let spread = try BenchMatching.spread(claims) { _ = try hits($0) }
    let recall = Double(found) / Double(max(1, claims.count))
    BenchMatching.show(
      name, String(format: "recall at 10 %.3f, built in %.0f ms, ", recall, build * 1e3) + spread)
  }
}
