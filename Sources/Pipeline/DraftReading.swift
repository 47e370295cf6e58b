import Documents

/// A draft file as documents, or what is wrong with it.
struct DraftReading: Sendable {
  let documents: [Document]
  let problems: [Problem]

  init(_ file: Result<InputFile, ReadingError>, as format: String?) {
    do {
      let file = try file.get()
      documents = try Readers.documents(of: file, as: format).filter { !$0.blocks.isEmpty }
      if documents.isEmpty {
        problems = [Problem(ReadingError.empty(Location(path: file.path)))]
      } else {
        problems = documents.flatMap(\.notes).filter { $0.kind == .incomplete }.map { note in
          Problem(
            message: note.message, location: note.location,
            remedy: "split the file, or remove what hits the limit")
        }
      }
    } catch let error as any UserFacingError {
      documents = []
      problems = [Problem(error)]
    } catch {
      documents = []
      problems = [
        Problem(message: "\(error)", location: nil, remedy: "report this as a fault of verbatim")
      ]
    }
  }
}
