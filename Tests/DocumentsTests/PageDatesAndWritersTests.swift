import Documents
import Testing

@Suite struct PageDatesAndWritersTests {
  private func metadata(body: String = "", head: String = "") throws -> Metadata {
    let text = "<p>The council met on Monday and spoke about the bridge for many hours.</p>"
    let html =
      "<html><head><meta charset=utf-8>\(head)</head><body><h1>The bridge is open again</h1>"
      + "\(body)\(text)\(text)</body></html>"
    return try Readers.documents(of: InputFile(path: "page.html", bytes: Array(html.utf8)))[0]
      .metadata
  }

  @Test(arguments: [
    ("<div class=post-date>17.05.2021</div>", "2021-05-17"),
    ("<div class='item__date'>2/24/2026</div>", "2026-02-24"),
    ("<p>Posted on the 15/12/2025 at 19:00</p>", "2025-12-15"),
    ("<p class=date>December 3, 2025. <i>Updated: December 7, 2025</i></p>", "2025-12-03"),
  ])
  func aDateBesideTheHeadingCounts(_ body: String, _ date: String) throws {
    #expect(try metadata(body: body).date == date)
  }

  @Test func aNumericDateThatMeansTwoDaysIsNone() throws {
    #expect(try metadata(body: "<div class=date>3/4/2025</div>").date == nil)
  }

  @Test func theTimeAfterTheHeadingCountsBeforeTheFirstOne() throws {
    let head = "</head><body><time datetime=2023-12-24>Other story</time>"
    let body = "<time datetime=2023-12-19>Dec 19</time>"
    #expect(try metadata(body: body, head: head).date == "2023-12-19")
  }

  @Test(arguments: [
    #"{"@type":"Recipe","datePublished":"2022-10-05"}"#,
    #"{"@type":"Article" "datePublished": "2022-10-05T12:53:00", broken"#,
  ])
  func linkedDataOfAnyTypeGivesADate(_ script: String) throws {
    let head = "<script type='application/ld+json'>\(script)</script>"
    #expect(try metadata(head: head).date == "2022-10-05")
  }

  @Test(arguments: [
    (
      "",
      "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane Doe'>"
    ),
    ("<a href='/blog/author/jane-doe'>Jane Doe</a>", ""),
    ("<div class='post-meta__author'>By Jane Doe</div>", ""),
    (
      "<div class='team-author-name'>Jane Doe</div>",
      "<meta name=author content='The Post'><meta property='og:site_name' content='The Post'>"
    ),
    ("<p>March 1, 2017 by Jane Doe</p>", ""),
    (
      "",
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#jd\"}},{\"@type\":\"Person\",\"@id\":\"#jd\",\"name\":\"Jane Doe\"}]}</script>"
    ),
  ])
  func theWriterIsFound(_ body: String, _ head: String) throws {
    #expect(try metadata(body: body, head: head).byline == "Jane Doe")
  }
}
