import Documents
import Extraction
import Foundation
import Indexing

/// The sources' road: read, find who speaks, store. A file is read again when its bytes change.
struct Indexer {
  let corpus: Corpus
  let languages: Languages
  let width: Int

  /// Raised whenever readers or extractor give something else for the same file, so that an index
  /// made before is made again.
  private static let reading = "2-extraction"
  /// Files up to this many bytes are read side by side; larger ones alone, document by document, so
  /// that memory stays bounded.
  private static let largeFile = 4_000_000
  /// Files read before their documents are stored.
  private static let batch = 64

  /// Brings the store up to date with the folder.
  ///
  /// - Returns: a problem for each file that could not be read.
  /// - Throws: `CorpusError`.
  func refresh(
    from folder: URL, shownAs name: String, progress: RunProgress
  ) async throws -> [Problem] {
    let listing = SourceFolder.files(in: folder)
    let files = listing.files
    var problems = listing.errors.map { Problem($0, in: name) }
    let known = try corpus.knownFiles(readBy: Self.reading)
    let present = Set(files.map(\.path))
    for path in try corpus.knownFiles().keys.sorted() where !present.contains(path) {
      try corpus.remove(path: path)
    }
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      progress.report("reading sources \(start) of \(files.count)")
      let batch = files[start..<min(start + Self.batch, files.count)]
      let readings = try await batch.concurrentMap(width: width) { file in
        reading(of: file, known: known[file.path])
      }
      for (file, reading) in zip(batch, readings) {
        do { try store(reading, of: file) } catch let error as ReadingError {
          try corpus.remove(path: file.path)
          problems.append(Problem(error, in: name))
        }
      }
    }
    return problems
  }

  /// Stores one file that is at hand, whatever was known of it.
  ///
  /// - Throws: `ReadingError` or `CorpusError`.
  func add(_ file: InputFile) throws {
    let documents = try Readers.documents(of: file)
    try corpus.add(
      file: file.path, sha256: file.sha256, reading: Self.reading,
      documents: documents.map { ($0, voices(in: $0)) })
  }

  /// What is to be done about a file.
  private enum Reading: Sendable {
    case unchanged
    case documents(sha256: String, [(document: Document, voices: [Voice])])
    /// Too large to hold: read while it is stored.
    case large(InputFile, sha256: String)
    case failed(ReadingError)
  }

  private func reading(of file: SourceFolder.Entry, known: String?) -> Reading {
    do {
      let input = try InputFile(contentsOf: file.url, path: file.path)
      let digest = input.sha256
      if digest == known { return .unchanged }
      if !input.isWhole || input.bytes.count > Self.largeFile || input.isPacked {
        return .large(input, sha256: digest)
      }
      let documents = try Readers.documents(of: input)
      return .documents(sha256: digest, documents.map { ($0, voices(in: $0)) })
    } catch let error as ReadingError {
      return .failed(error)
    } catch {
      return .failed(.unreadable(Location(path: file.path), reason: "\(error)"))
    }
  }

  private func store(_ reading: Reading, of file: SourceFolder.Entry) throws {
    switch reading {
    case .unchanged: return
    case .failed(let error): throw error
    case .documents(let digest, let documents):
      try corpus.add(
        file: file.path, sha256: digest, reading: Self.reading, documents: documents)
    case .large(let input, let digest):
      try corpus.add(file: file.path, sha256: digest, reading: Self.reading) { entry in
        try Readers.read(input) { document in
          try entry.add(document, voices: voices(in: document))
        }
      }
    }
  }

  /// Who speaks inside the document's text. A block whose speaker the format gives is his as a
  /// whole; only what is left is searched for quotations and reported speech.
  private func voices(in document: Document) -> [Voice] {
    guard document.blocks.contains(where: { $0.speaker == nil }) else { return [] }
    return Extractor(languages.lexicon(for: document)).analysis(of: document).statements.flatMap {
      statement in
      statement.spans.compactMap { span in
        guard let kind = statement.voiceKind else { return nil }
        let speaker = statement.attribution.speaker
        return Voice(
          kind: kind, range: span,
          speaker: speaker.map { $0.name ?? document.text[$0.range] })
      }
    }
  }
}

extension Statement {
  fileprivate var voiceKind: Voice.Kind? {
    switch kind {
    case .quotation(let form): form.reportsSpeech ? .quotation : nil
    case .indirect: .indirect
    case .claim: nil
    }
  }
}

extension Problem {
  /// The same problem with the corpus folder before the path.
  fileprivate init(_ error: ReadingError, in folder: String) {
    let location = error.location.map { place in
      Location(path: folder + "/" + place.path, line: place.line, column: place.column)
    }
    self.init(message: error.problem, location: location, remedy: error.remedy)
  }
}
