package import Documents
import Foundation
import GRDB

/// What is wrong with the store of a corpus.
package enum CorpusError: UserFacingError, Hashable {
  case missingFolder(Location)
  case notAFolder(Location)
  /// The index cannot be made where it should lie.
  case unwritable(Location, reason: String)
  /// There is no room for the index.
  case full(Location)
  /// Another run has been writing for very long.
  case busy(Location)
  /// The index is there and cannot be used.
  case damaged(Location, reason: String)
  /// Made by an older version of this program.
  case older(Location)
  /// Made by a newer version of this program.
  case newer(Location)
  case failed(Location, reason: String)

  /// What `error` means for somebody who uses the corpus at `place`; `writing`: while its files were
  /// opened or written, not read.
  init(_ error: any Error, at place: Location, writing: Bool = false) {
    switch error {
    case let error as CorpusError: self = error
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(place, reason: error.description)
      case .SQLITE_FULL: self = .full(place)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(place)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        self = .unwritable(place, reason: error.message ?? error.description)
      default: self = .failed(place, reason: error.description)
      }
    case let error as RowDecodingError: self = .damaged(place, reason: "\(error)")
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: self = .full(place)
    default:
      self =
        writing
        ? .unwritable(place, reason: error.localizedDescription)
        : .failed(place, reason: "\(error)")
    }
  }

  package var location: Location? {
    switch self {
    case .missingFolder(let place), .notAFolder(let place), .unwritable(let place, _),
      .full(let place), .busy(let place), .damaged(let place, _), .older(let place),
      .newer(let place), .failed(let place, _):
      place
    }
  }

  package var problem: String {
    switch self {
    case .missingFolder: "no such corpus folder"
    case .notAFolder: "a corpus is a folder of sources; this is a file"
    case .unwritable(_, let reason): "the index cannot be written: \(reason)"
    case .full: "the index cannot be written: the disk is full"
    case .busy: "another run has been writing the index for ten minutes"
    case .damaged(_, let reason): "the index is damaged: \(reason)"
    case .older: "the index was made by an older version of verbatim"
    case .newer: "the index was made by a newer version of verbatim"
    case .failed(_, let reason): "the index could not be used: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .missingFolder: "check the name given to --corpus"
    case .notAFolder: "give the folder that holds the file"
    case .unwritable: "make the folder writable, or name another with --index"
    case .full: "make room, or name a folder on another disk with --index; what was indexed is kept"
    case .busy: "wait for it, or end it"
    case .damaged, .older, .newer:
      "run `verbatim index remove`; the index is made again from the sources"
    case .failed: "run again; if it stays, run `verbatim index remove` and then again"
    }
  }
}
