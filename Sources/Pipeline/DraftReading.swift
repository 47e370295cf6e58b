import Documents
import Matching

/// A draft file as documents, or what is wrong with it.
struct DraftReading: Sendable {
  /// A document of the file with what people have decided about it.
  struct Draft: Sendable {
    let document: Document
    /// Files that it refers to and that are not there.
    let missingFiles: [MissingFile]
    let decisions: DraftDecisions
  }

  let drafts: [Draft]
  let problems: [Problem]

  /// - Throws: `ConfigurationError` when the waivers beside the draft cannot be understood.
  init(_ file: Result<InputFile, ReadingError>, as format: String?, _ limits: Limits) throws {
    do {
      let file = try file.get()
      guard file.isWhole, file.bytes.count <= limits.draftBytes else {
        throw ReadingError.limit(
          Location(path: file.path),
          reason: "larger than limits.draft-bytes, \(limits.draftBytes) bytes")
      }
      let documents = try Readers.documents(of: file, as: format).filter { !$0.blocks.isEmpty }
      let beside = try WaiverFile.beside(file)
      drafts = documents.map { document in
        Draft(
          document: document, missingFiles: LocalReferences(document, file).missing,
          decisions: DraftDecisions(document, file, beside))
      }
      if documents.isEmpty {
        problems = [Problem(ReadingError.empty(Location(path: file.path)))]
      } else {
        problems = documents.flatMap(\.notes).filter { $0.kind == .incomplete }.map { note in
          Problem(
            message: note.message, location: note.location,
            remedy: "split the file, or remove what hits the limit")
        }
      }
    } catch let error as ConfigurationError {
      throw error
    } catch let error as any UserFacingError {
      drafts = []
      problems = [Problem(error)]
    } catch {
      drafts = []
      problems = [
        Problem(message: "\(error)", location: nil, remedy: "report this as a fault of verbatim")
      ]
    }
  }
}
