/// Why a file could not be read at all.
package enum ReadingError: UserFacingError, Hashable {
  case missing(Location)
  case notAFile(Location)
  case unreadable(Location, reason: String)
  case empty(Location)
  /// Bytes of a format that holds no text here (an image, a PDF).
  case binary(Location, kind: String)
  case malformed(Location, reason: String)
  case limit(Location, reason: String)
  case unknownFormat(Location, name: String, known: [String])

  package var location: Location? {
    switch self {
    case .missing(let place), .notAFile(let place), .unreadable(let place, _), .empty(let place),
      .binary(let place, _), .malformed(let place, _), .limit(let place, _),
      .unknownFormat(let place, _, _):
      place
    }
  }

  package var problem: String {
    switch self {
    case .missing: "no such file"
    case .notAFile: "not a regular file"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .empty: "the file is empty"
    case .binary(_, let kind): "\(kind), which holds no text that verbatim can read"
    case .malformed(_, let reason): reason
    case .limit(_, let reason): reason
    case .unknownFormat(_, let name, _): "“\(name)” is not a format"
    }
  }

  package var remedy: String {
    switch self {
    case .missing: "check the name; quote it when it holds spaces"
    case .notAFile: "give a file, or a folder where a corpus is asked for"
    case .unreadable: "check the file's permissions"
    case .empty: "export the text again; an empty file proves nothing"
    case .binary: "export it as HTML, XML, Markdown or plain text"
    case .malformed: "repair the file at that place, or export it again"
    case .limit: "split the file, or raise the limit if you trust it"
    case .unknownFormat(_, _, let known): "use one of \(known.joined(separator: ", "))"
    }
  }
}
