import Documents
import Testing

/// The content of scripts and style sheets never reaches libxml2; everything else keeps its place.
@Suite struct ScriptsOfPagesTests {
  private static let opening =
    "<p>The council met on Monday and spoke for hours about the bridge.</p>"

  private func read(_ body: String) throws -> (html: [UInt8], document: Document) {
    let html =
      "<html lang=en><head><title>T</title></head><body><article>\(Self.opening)\n"
      + "\(body)</article></body></html>"
    let bytes = Array(html.utf8)
    return (bytes, try Readers.documents(of: InputFile(path: "page.html", bytes: bytes))[0])
  }

  @Test(arguments: [
    "<script>if (a < b) document.write('<p>no</p>')</script>",
    "<SCRIPT type=text/javascript>var a = '</b>';\n\n</SCRIPT >",
    "<style>p::before { content: '<p>no</p>' }</style><script></script>",
    "<script src='a.js'/>no</script>",
    "<scripted>The mayor</scripted>",
    "<?php echo '<script>' ?>",
    "<!-- <script> -->",
    "<!doctype html '<script>'>",
  ])
  func whatFollowsAScriptIsKeptAndInItsPlace(_ script: String) throws {
    let (html, document) = try read(
      "<p>Before it.\(script)</p>\n<p>“We will not &amp; cannot,” she said.</p>\n"
        + "\(script)\n<p>Behind it.</p>")
    for words in ["Before it.", "cannot,” she said.", "Behind it."] {
      let place = try #require(document.text.utf8.firstRange(of: words.utf8))
      let offset = document.text.utf8.distance(
        from: document.text.utf8.startIndex, to: place.lowerBound)
      let raw = document.rawByte(of: offset)
      #expect(String(decoding: html[raw...].prefix(words.utf8.count), as: UTF8.self) == words)
      #expect(
        document.location(of: offset).line == html[..<raw].count { $0 == 10 } + 1)
    }
    #expect(!document.text.contains("<p>no"))
  }

  @Test func aScriptThatNothingEndsTakesTheRestAsABrowserDoes() throws {
    let document = try read("<p>Before it.</p><script>let a = 1;<p>Behind it.</p>").document
    #expect(document.text.contains("Before it."))
    #expect(!document.text.contains("Behind it."))
  }

  @Test func dataInAScriptIsStillRead() throws {
    let document = try read(
      "<script type='Application/LD+JSON'>{\"@type\": \"NewsArticle\", \"headline\": \"The bridge\", "
        + "\"datePublished\": \"2026-03-02\"}</script>"
    ).document
    #expect(document.metadata.date == "2026-03-02")
  }
}
