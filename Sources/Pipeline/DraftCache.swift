package import Documents
import Foundation
package import Indexing
import Matching

/// Reports on drafts that an earlier run made, beside the index of the first corpus: an unchanged
/// draft, against unchanged sources, under the same settings and by the same program, is not checked
/// again.
///
/// An entry is one file, named after the draft's path, so that a draft has one at most. It begins
/// with the digest of what it depends on and one of itself; what does not fit is made anew.
package struct DraftCache: Sendable {
  /// How a report is written and read again, and by whom: the floors above know that.
  package struct Form: Sendable {
    let program: String
    let encode: @Sendable (DraftReport) throws -> [UInt8]
    let decoder: @Sendable ([SourceDocument]) -> @Sendable ([UInt8], Document) -> DraftReport?

    /// - Parameters:
    ///   - program: differs between two builds that may report differently.
    ///   - encode: the report as bytes.
    ///   - decoder: given the sources of the run, makes a report of bytes and the draft; nil for
    ///     bytes that it does not understand.
    package init(
      program: String, encode: @escaping @Sendable (DraftReport) throws -> [UInt8],
      decoder:
        @escaping @Sendable ([SourceDocument]) ->
        @Sendable ([UInt8], Document) ->
        DraftReport?
    ) {
      self.program = program
      self.encode = encode
      self.decoder = decoder
    }
  }

  private let folder: URL
  /// Digest of all that a report depends on beside its draft.
  private let surroundings: String
  private let encode: @Sendable (DraftReport) throws -> [UInt8]
  private let decode: @Sendable ([UInt8], Document) -> DraftReport?

  /// Nil where there is no folder to keep reports in: without a corpus a check costs little, and a
  /// corpus in memory is one that cannot be written to.
  ///
  /// - Throws: `ReadingError` when the desk's own words cannot be read.
  init?(_ form: Form, _ library: Library, _ configuration: Configuration) throws {
    guard let index = library.corpora.first?.indexFolder else { return nil }
    folder = index.appending(path: "drafts", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { return nil }
    let sources = library.summary.documents.map { "\($0.path)\u{1F}\($0.sha256)" }
    let settings = configuration.described.sorted { $0.key < $1.key }
      .map { "\($0.key)\u{1F}\($0.value)" }
    let words = try configuration.lexicons.map { folder in
      try SourceFolder.files(in: URL(fileURLWithPath: folder)).files.map { file in
        try InputFile(contentsOf: file.url, path: file.path).sha256
      }
    }
    let parts =
      [form.program] + library.summary.folders + settings + sources
      + (words ?? [])
    surroundings = Digest.sha256(Array(parts.joined(separator: "\u{1E}").utf8))
    encode = form.encode
    decode = form.decoder(library.summary.documents)
  }

  /// The kept report, or the one that `check` makes, which is kept from then on.
  func report(
    on draft: DraftReading.Draft, or check: () throws -> DraftReport
  ) throws -> DraftReport {
    let document = draft.document
    let file = folder.appending(path: Digest.sha256(Array(document.path.utf8)))
    let key = key(of: draft)
    if let body = Self.body(of: file, key: key), let report = decode(body, document) {
      return report
    }
    let report = try check()
    // A report that cannot be kept is only made again the next time.
    if let body = try? encode(report) {
      let head = "\(key) \(Digest.sha256(body))\n"
      try? Data(head.utf8 + body).write(to: file, options: .atomic)
    }
    return report
  }

  private func key(of draft: DraftReading.Draft) -> String {
    let document = draft.document
    let parts =
      [surroundings, document.path, document.format, document.sha256]
      + draft.missingFiles.map(\.path)
    return Digest.sha256(Array(parts.joined(separator: "\u{1E}").utf8))
  }

  /// What stands behind the head of a file; nil when the head is another or does not fit.
  private static func body(of file: URL, key: String) -> [UInt8]? {
    // No file, or one that cannot be read, is a report that has to be made.
    guard let bytes = (try? Data(contentsOf: file)).map([UInt8].init),
      let end = bytes.prefix(200).firstIndex(of: 0x0A)
    else { return nil }
    let body = Array(bytes[(end + 1)...])
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    return head == "\(key) \(Digest.sha256(body))" ? body : nil
  }

  /// Reports that are kept at most; the ones that were made longest ago go first.
  private static let most = 20_000

  /// Removes what is too much.
  func prune() {
    let dates: Set<URLResourceKey> = [.contentModificationDateKey]
    // Cleaning up is never worth a failed run.
    guard
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: Array(dates)), files.count > Self.most
    else { return }
    let dated = files.map { file in
      (file, (try? file.resourceValues(forKeys: dates))?.contentModificationDate ?? .distantPast)
    }
    for (file, _) in dated.sorted(by: { $0.1 < $1.1 }).prefix(files.count - Self.most) {
      try? FileManager.default.removeItem(at: file)
    }
  }
}
