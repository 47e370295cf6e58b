/// `---` lines around `key: value` at the beginning of a Markdown file.
struct MarkdownFrontMatter {
  private(set) var metadata = Metadata()
  /// Decoded byte after the front matter; 0 when there is none.
  private(set) var end = 0
  /// Lines it takes.
  private(set) var lines = 0

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    guard let first = all.first, Self.isFence(first, "---") || Self.isFence(first, "+++") else {
      return
    }
    let closing = all.dropFirst().firstIndex {
      Self.isFence($0, "---") || Self.isFence($0, "+++") || Self.isFence($0, "...")
    }
    guard let closing else { return }
    var values: [String: String] = [:]
    var list: String?
    for line in all[1..<closing] {
      Self.read(line, into: &values, list: &list)
    }
    metadata.title = values["title"] ?? values["headline"]
    metadata.byline = values["author"] ?? values["authors"] ?? values["byline"]
    metadata.date = (values["date"] ?? values["published"]).flatMap(DateWords.machineDate)
    metadata.language = values["lang"] ?? values["language"]
    metadata.publisher = values["publisher"] ?? values["source"]
    metadata.url = (values["url"] ?? values["canonical"]).flatMap(WebAddress.safe)
    lines = closing + 1
    end = min(bytes.count, all[...closing].reduce(0) { $0 + $1.utf8.count + 1 })
  }

  private static func isFence(_ line: String, _ mark: String) -> Bool {
    line.hasPrefix(mark) && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// `key: value`, `key: [a, b]`, or `- item` below a key.
  private static func read(_ line: String, into values: inout [String: String], list: inout String?)
  {
    let trimmed = line.trimmingPrefix { $0.isWhitespace }
    if trimmed.hasPrefix("- "), let key = list {
      let item = plain(trimmed.dropFirst(2))
      values[key] = values[key].map { "\($0), \(item)" } ?? item
      return
    }
    guard !line.hasPrefix(" "),
      let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" })
    else { return }
    let key = line[..<mark].lowercased().filter { !$0.isWhitespace && $0 != "\"" }
    let value = plain(line[line.index(after: mark)...])
    list = value.isEmpty ? key : nil
    if !value.isEmpty { values[key] = value }
  }

  private static func plain(_ value: Substring) -> String {
    var text = value.drop { $0.isWhitespace || $0 == "[" }
    while let last = text.last, last.isWhitespace || last == "]" { text = text.dropLast() }
    let items = text.split(separator: ",").map { item in
      var item = item.drop(while: \.isWhitespace)
      if let mark = item.first, mark == "\"" || mark == "'", item.count > 1, item.last == mark {
        item = item.dropFirst().dropLast()
      }
      return String(item)
    }
    let isList = value.contains("[")
    if isList { return items.joined(separator: ", ") }
    if let mark = text.first, mark == "\"" || mark == "'", text.count > 1, text.last == mark {
      return String(text.dropFirst().dropLast())
    }
    return String(text)
  }
}
