import Documents
import Extraction
import Foundation
import Indexing

/// The sources' road: read, find who speaks, store. A file is read again when its bytes change, or the
/// program that understands them.
struct Indexer {
  let corpus: Corpus
  let languages: Languages
  let width: Int

  /// Files up to this many bytes are read side by side; larger ones alone, document by document, so
  /// that memory stays bounded.
  private static let largeFile = 4_000_000

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
    let known = try corpus.knownFiles()
    let present = Set(files.map(\.path))
    for path in known.keys.sorted() where !present.contains(path) {
      try corpus.remove(path: path)
    }
    let now = Date()
    var stamps: [(path: String, stamp: String?)] = []
    var count = 0
    try await files.concurrentMap(width: width) { file in
      reading(of: file, known: known[file.path], now: now)
    } consume: { file, reading in
      count += 1
      do {
        switch reading {
        case .unchanged: break
        case .sameBytes(let stamp): stamps.append((file.path, stamp))
        default:
          progress.report("reading sources", count, of: files.count)
          try store(reading, of: file, progress: progress)
        }
      } catch let error as ReadingError {
        try corpus.remove(path: file.path)
        problems.append(Problem(error, in: name))
      }
    }
    try corpus.stamp(stamps)
    return problems
  }

  /// Stores one file that is at hand, whatever was known of it.
  ///
  /// - Throws: `ReadingError` or `CorpusError`.
  func add(_ file: InputFile) throws {
    let documents = try Readers.documents(of: file)
    try corpus.add(
      file: file.path, as: KnownFile(sha256: file.sha256, reading: languages.reading),
      documents: documents.map { ($0, voices(in: $0)) })
  }

  /// What is to be done about a file.
  private enum Reading: Sendable {
    case unchanged
    /// The file system knows of a change, but there is none.
    case sameBytes(stamp: String?)
    case documents(KnownFile, [(document: Document, voices: [Voice])])
    /// Too large to hold: read while it is stored.
    case large(InputFile, KnownFile)
    case failed(ReadingError)
  }

  private func reading(of file: SourceFolder.Entry, known: KnownFile?, now: Date) -> Reading {
    let stamp = FileStamp.stamp(of: file.url, now: now)
    let isSameReading = known?.reading == languages.reading
    if isSameReading, let stamp, stamp == known?.stamp { return .unchanged }
    do {
      let input = try InputFile(contentsOf: file.url, path: file.path)
      let digest = input.sha256
      if isSameReading, digest == known?.sha256 { return .sameBytes(stamp: stamp) }
      let entry = KnownFile(sha256: digest, reading: languages.reading, stamp: stamp)
      if !input.isWhole || input.bytes.count > Self.largeFile || input.isPacked {
        return .large(input, entry)
      }
      let documents = try Readers.documents(of: input)
      return .documents(entry, documents.map { ($0, voices(in: $0)) })
    } catch let error as ReadingError {
      return .failed(error)
    } catch {
      return .failed(.unreadable(Location(path: file.path), reason: "\(error)"))
    }
  }

  private func store(
    _ reading: Reading, of file: SourceFolder.Entry, progress: RunProgress
  ) throws {
    switch reading {
    case .unchanged, .sameBytes: return
    case .failed(let error): throw error
    case .documents(let known, let documents):
      try corpus.add(file: file.path, as: known, documents: documents)
    case .large(let input, let known):
      var count = 0
      try corpus.add(file: file.path, as: known) { entry in
        try Readers.read(input) { document in
          try entry.add(document, voices: voices(in: document))
          count += 1
          if count % 100 == 0 { progress.report("reading \(file.path): \(count) documents") }
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
