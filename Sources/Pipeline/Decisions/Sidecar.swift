package import Documents
import Foundation
package import Matching

/// The file of waivers beside a draft, as `verbatim waive` and the review change it.
package struct Sidecar: Sendable {
  private let draft: InputFile

  package init(of draft: InputFile) { self.draft = draft }

  /// As people see it: the draft's name with the suffix.
  package var path: String { draft.path + WaiverFile.suffix }

  /// An anchor on the first place where the words stand in the draft.
  ///
  /// - Throws: `ConfigurationError.missingWords`, or `ReadingError` when the draft cannot be read.
  package func anchor(on words: String) throws -> Waiver.Anchor {
    for document in try Readers.documents(of: draft) {
      if let anchor = WaiverFile.anchor(on: words, in: document) { return anchor }
    }
    throw ConfigurationError.missingWords(Location(path: draft.path), words)
  }

  /// Makes sure that the words of the waivers stand in the draft as it is now.
  ///
  /// - Throws: `ConfigurationError.missingWords`, or `ReadingError` when the draft cannot be read.
  package func validate(_ waivers: [Waiver]) throws {
    let places = try Readers.documents(of: draft).map(WaiverPlaces.init)
    for waiver in waivers {
      guard case .words(let exact, _, _) = waiver.anchor else { continue }
      if places.allSatisfy({ $0.ranges(of: waiver.anchor)?.isEmpty ?? false }) {
        throw ConfigurationError.missingWords(Location(path: draft.path), exact)
      }
    }
  }

  /// Writes the waivers beside the draft, after those that stand there; comments in the file are lost.
  ///
  /// - Throws: `ConfigurationError` when the file that is there is not understood or cannot be
  ///   written, `ReadingError`.
  package func add(_ waivers: [Waiver]) throws {
    try change { file in waivers.reduce(file) { $0.adding($1) } }
  }

  /// Takes the waivers away again, each once; those that somebody has changed by hand stay. A file
  /// that holds nothing then goes too.
  ///
  /// - Throws: as `add`.
  package func remove(_ waivers: [Waiver]) throws {
    try change { file in waivers.reduce(file) { $0.removing($1) } }
  }

  private func change(_ change: (WaiverFile) -> WaiverFile) throws {
    guard let folder = draft.folder, let name = draft.path.split(separator: "/").last else {
      throw ConfigurationError.unwritableWaivers(Location(path: path), reason: "no such folder")
    }
    let url = folder.appending(path: name + WaiverFile.suffix)
    let changed = change(try WaiverFile.beside(draft))
    do {
      if changed.waivers.isEmpty, changed.signOffs.isEmpty {
        if FileManager.default.fileExists(atPath: url.path) {
          try FileManager.default.removeItem(at: url)
        }
      } else {
        try Data(try changed.text.utf8).write(to: url, options: .atomic)
      }
    } catch {
      throw ConfigurationError.unwritableWaivers(
        Location(path: path), reason: error.localizedDescription)
    }
  }
}

extension WaiverFile {
  /// The same file without the first waiver that says the same.
  fileprivate func removing(_ waiver: Waiver) -> WaiverFile {
    var rest = waivers
    if let index = rest.firstIndex(where: { $0.saysTheSame(as: waiver) }) {
      rest.remove(at: index)
    }
    return WaiverFile(waivers: rest, signOffs: signOffs)
  }
}

extension Waiver {
  fileprivate func saysTheSame(as other: Waiver) -> Bool {
    rules == other.rules && anchor == other.anchor && reason == other.reason
      && initials == other.initials && expires == other.expires
  }
}
