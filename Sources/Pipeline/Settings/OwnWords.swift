import Documents
import Extraction
import Foundation

/// Words of the desk's own: a folder in the shape of the built-in `Lexicons/`.
enum OwnWords {
  /// The text of every table below the folder, by its path there: "en/titles.tsv".
  ///
  /// - Throws: `ConfigurationError` when the folder is not there, or has a language or a table that
  ///   the program does not read: words that would never be used are a slip of the pen. `ReadingError`.
  static func tables(in folder: String) throws -> [String: String] {
    let url = URL(fileURLWithPath: folder)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw ConfigurationError.unusableValue(
        Location(path: folder), key: "lexicons", expected: "a folder that is there")
    }
    var tables: [String: String] = [:]
    for entry in SourceFolder.files(in: url).files where entry.path.hasSuffix(".tsv") {
      let parts = entry.path.split(separator: "/").map(String.init)
      guard parts.count == 2, Lexicon.languages.contains(parts[0]) else {
        throw ConfigurationError.unknownName(
          entry.path, known: Lexicon.languages.map { $0 + "/TABLE.tsv" })
      }
      let name = String(parts[1].dropLast(4))
      guard Lexicon.tables.contains(name) else {
        throw ConfigurationError.unknownName(entry.path, known: Lexicon.tables.map { $0 + ".tsv" })
      }
      let file = try InputFile(contentsOf: entry.url, path: folder + "/" + entry.path)
      tables[entry.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return tables
  }
}
