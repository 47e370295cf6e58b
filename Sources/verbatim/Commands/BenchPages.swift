import ArgumentParser
import Documents
import Foundation

struct BenchPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-pages",
    abstract: "Time reading web pages beside libxml2's SAX parse of the same pages, on one core.",
    shouldDisplay: false)

  @Argument(help: "Folders of web pages; generated ones when none is given.")
  var folders: [String] = []

  /// Measurements, of which the median counts.
  private static let runs = 5

  func run() throws {
    let pages = try folders.isEmpty ? NewsPage.all : folders.flatMap(Self.pages)
    guard !pages.isEmpty else { throw ValidationError("There are no web pages in these folders.") }
    let size = pages.map(\.bytes.count).reduce(0, +)
    let kind = folders.isEmpty ? "generated pages" : "pages"
    Console.write(
      "\(pages.count) \(kind), \(size / 1000) kB; median of \(Self.runs), seconds of one core\n\n")
    // One after the other in each run, so that what else the machine does meets both alike.
    var parse: [Double] = []
    var read: [Double] = []
    for _ in 0..<Self.runs {
      parse.append(Self.seconds { for page in pages { _ = BareParse.elements(ofHTML: page) } })
      read.append(
        try Self.seconds { for page in pages { try Readers.read(page) { _ in } } })
    }
    let (alone, whole) = (Self.median(parse), Self.median(read))
    show("libxml2 SAX parse alone (reference)", alone, pages.count, size, alone)
    show("read pages into documents", whole, pages.count, size, alone)
  }

  private static func pages(in folder: String) throws -> [InputFile] {
    try SourceFolder.files(in: URL(fileURLWithPath: folder)).files
      .filter { $0.path.hasSuffix(".html") || $0.path.hasSuffix(".htm") }
      .map { try InputFile(contentsOf: $0.url, path: $0.path) }
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func show(_ name: String, _ time: Double, _ count: Int, _ size: Int, _ reference: Double)
  {
    let padded = name + String(repeating: " ", count: max(0, 38 - name.count))
    let speed = String(
      format: "%7.3f s  %6.0f pages/s  %6.1f MB/s  %4.1f × reference", time,
      Double(count) / time, Double(size) / time / 1e6, time / reference)
    Console.write("\(padded)\(speed)\n")
  }
}

/// Pages built like those of news sites: navigation, scripts, classes, an article, comments.
private enum NewsPage {
  static let all: [InputFile] = (0..<80).map { number in
    InputFile(path: "page-\(number).html", bytes: Array(text(number).utf8))
  }

  private static func text(_ number: Int) -> String {
    let sentence =
      "The harbour board said on Monday that the flood wall &#8211; the third since 1987 \u{2013} "
      + "would cost <b>£\(number + 4) million</b>, <a href=\"/news/\(number)\">twice the estimate</a>. "
    let paragraphs = (0..<(20 + number % 30)).map { index in
      "<p class=\"article-text css-\(index)x\">\(sentence)“We will not pay,” said Jane Doe, "
        + "the mayor. \(sentence)</p>\n"
    }
    let links = (0..<120).map {
      "<li class=\"nav-item\" id=\"n\($0)\"><a class=\"nav-link\" href=\"/section/\($0)\" "
        + "data-track=\"menu-\($0)\"><span>Section \($0)</span></a></li>\n"
    }
    let comments = (0..<25).map {
      "<div class=\"comment\" style=\"margin: 0 \($0)px\"><span>reader\($0)</span>"
        + "<p>I do not believe a word of this, and neither should you.</p></div>\n"
    }
    let script = "<script>" + String(repeating: "window.q=window.q||[];q.push({a:1});", count: 700)
    return """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood wall \(number) | The Tide</title>
      <meta property="og:title" content="Flood wall \(number)"><meta name="author" content="Mary Poe">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Flood wall \(number)",
      "datePublished":"2021-03-04T10:00:00Z","author":{"@type":"Person","name":"Mary Poe"}}</script>
      \(script)</script></head><body><nav><ul>\(links.joined())</ul></nav>
      <main><article><h1>Flood wall \(number)</h1><p class="byline">By Mary Poe</p>
      \(paragraphs.joined())</article><aside class="related">\(links.prefix(20).joined())</aside>
      <section id="comments">\(comments.joined())</section></main>
      <footer>\(links.suffix(40).joined())</footer></body></html>
      """
  }
}
