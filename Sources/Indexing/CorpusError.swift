package import Documents

/// What is wrong with the store of a corpus.
package enum CorpusError: UserFacingError, Hashable {
  case missingFolder(Location)
  case notAFolder(Location)
  /// The index cannot be made beside the sources.
  case unwritable(Location, reason: String)
  /// The index is there and cannot be used.
  case damaged(Location, reason: String)
  /// Made by a newer version of this program.
  case newer(Location)
  case failed(Location, reason: String)

  package var location: Location? {
    switch self {
    case .missingFolder(let place), .notAFolder(let place), .unwritable(let place, _),
      .damaged(let place, _), .newer(let place), .failed(let place, _):
      place
    }
  }

  package var problem: String {
    switch self {
    case .missingFolder: "no such corpus folder"
    case .notAFolder: "a corpus is a folder of sources; this is a file"
    case .unwritable(_, let reason): "the index cannot be written: \(reason)"
    case .damaged(_, let reason): "the index is damaged: \(reason)"
    case .newer: "the index was made by a newer version of verbatim"
    case .failed(_, let reason): "the index could not be used: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .missingFolder: "check the name given to --corpus"
    case .notAFolder: "give the folder that holds the file"
    case .unwritable: "make the folder writable, or copy the sources to one that is"
    case .damaged, .newer: "delete the folder .verbatim; it is made again from the sources"
    case .failed: "run again; if it stays, delete the folder .verbatim and run again"
    }
  }
}
