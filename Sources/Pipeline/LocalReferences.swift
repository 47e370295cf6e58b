import Documents
import Foundation
import Matching

/// Files beside a draft that its article refers to. Nothing on a network is ever looked for.
struct LocalReferences {
  /// What a source can be; pictures and style sheets are none.
  private static let endings: Set<String> = [
    "html", "htm", "xhtml", "xml", "md", "txt", "pdf", "docx", "json", "jsonl", "csv", "srt", "vtt",
    "epub", "gz", "zip", "warc",
  ]
  /// Bytes of an address; a longer one is no path.
  private static let longest = 1_000

  private let document: Document
  private let bytes: [UInt8]
  private let folder: URL?

  init(_ document: Document, _ file: InputFile) {
    self.document = document
    bytes = file.bytes
    folder = file.folder
  }

  /// Those that are not there, in the order of the article.
  var missing: [MissingFile] {
    guard let folder else { return [] }
    let marks: [String]
    switch document.format {
    case "markdown": marks = ["]("]
    case "text": return []
    default: marks = ["href=", "src="]
    }
    var seen: Set<String> = []
    return document.blocks.filter { $0.role.isMainText && !$0.range.isEmpty }.flatMap { block in
      marks.flatMap { addresses(after: Array($0.utf8), in: block) }.filter { path in
        guard seen.insert(path).inserted, let name = Self.fileName(path) else { return false }
        return !FileManager.default.fileExists(atPath: folder.appending(path: name).path)
      }.map { MissingFile(path: $0, place: block.range) }
    }
  }

  /// What stands behind `mark` in the bytes of the file that a paragraph was read from.
  private func addresses(after mark: [UInt8], in block: Block) -> [String] {
    let start = document.rawByte(of: block.range.start)
    let end = min(
      bytes.count, document.rawByte(of: max(block.range.start, block.range.end - 1)) + 1)
    // The address of a Markdown link stands behind the last word of its text.
    let last = min(bytes.count, end + (mark == Array("](".utf8) ? Self.longest : 0))
    guard start < last, last - start > mark.count else { return [] }
    var found: [String] = []
    var place = start
    while place + mark.count < last {
      guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
        if place >= end, bytes[place] == 0x0A { break }
        place += 1
        continue
      }
      place += mark.count
      var rest = bytes[place..<min(bytes.count, place + Self.longest)]
      if let first = rest.first, first == 0x22 || first == 0x27 { rest = rest.dropFirst() }
      let address = rest.prefix { !Self.closing.contains($0) }
      if address.count < rest.count { found.append(String(decoding: address, as: UTF8.self)) }
    }
    return found
  }

  /// Space, line end, quotation marks, “)”, “>” and “<”.
  private static let closing: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x3C, 0x3E]

  /// The path of a file beside the draft; nil for a web address, a place in the page, a site's own path.
  private static func fileName(_ address: String) -> String? {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"),
      let dot = path.lastIndex(of: "."),
      endings.contains(path[path.index(after: dot)...].lowercased())
    else { return nil }
    return String(path).removingPercentEncoding ?? String(path)
  }
}
