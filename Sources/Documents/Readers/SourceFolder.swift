package import Foundation

/// The files of a corpus folder.
package enum SourceFolder {
  /// A file that can be opened, with its name as shown to people: relative to the folder, `/` between
  /// folders.
  package struct Entry: Sendable, Hashable {
    package let url: URL
    package let path: String
  }

  package struct Listing: Sendable {
    /// Sorted by the bytes of their paths.
    package var files: [Entry] = []
    /// Entries that could not be listed; the rest is complete.
    package var errors: [ReadingError] = []
  }

  /// Every regular file below `folder`. Hidden entries, `.verbatim` and the waivers
  /// beside drafts (`….verbatim.yml`) are skipped; a symbolic link is
  /// followed only to a file inside the folder, never to another folder, so there are no loops.
  /// Pipes and devices are left out; what cannot be listed is reported.
  package static func files(in folder: URL) -> Listing {
    var listing = Listing()
    let root = folder.resolvingSymlinksInPath().standardizedFileURL
    var pending: [(url: URL, path: String)] = [(root, "")]
    while let (url, path) = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      } catch {
        listing.errors.append(
          .unreadable(
            Location(path: path.isEmpty ? folder.path : path), reason: "cannot be listed"))
        continue
      }
      for name in names where !name.hasPrefix(".") && !name.hasSuffix(".verbatim.yml") {
        let entry = Entry(
          url: url.appendingPathComponent(name), path: path.isEmpty ? name : "\(path)/\(name)")
        switch kind(of: entry, below: root) {
        case .folder: pending.append((entry.url, entry.path))
        case .file: listing.files.append(entry)
        case .skipped: break
        case .failed(let error): listing.errors.append(error)
        }
      }
    }
    listing.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    listing.errors.sort {
      ($0.location?.path ?? "").utf8.lexicographicallyPrecedes(($1.location?.path ?? "").utf8)
    }
    return listing
  }

  private enum Kind {
    case folder
    case file
    case skipped
    case failed(ReadingError)
  }

  private static func kind(of entry: Entry, below root: URL) -> Kind {
    let place = Location(path: entry.path)
    guard let type = type(of: entry.url.path) else { return .failed(.missing(place)) }
    switch type {
    case .typeDirectory: return .folder
    case .typeRegular: return .file
    case .typeSymbolicLink:
      let target = entry.url.resolvingSymlinksInPath().standardizedFileURL
      guard let targetType = Self.type(of: target.path), targetType != .typeSymbolicLink else {
        return .failed(.missing(place))
      }
      guard target.path.hasPrefix(root.path + "/") else { return .skipped }
      // A folder inside the tree is listed under its own name already.
      return targetType == .typeRegular ? .file : .skipped
    default: return .skipped
    }
  }

  private static func type(of path: String) -> FileAttributeType? {
    // An entry that vanished between listing and looking is reported as missing by the caller.
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
