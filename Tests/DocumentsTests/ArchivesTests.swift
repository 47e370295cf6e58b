import Documents
import Testing

@Suite struct ArchivesTests {
  private static func record(_ type: String, _ address: String, _ content: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(address.count)>\r\n"
      + "WARC-Date: 2021-03-04T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
      + "WARC-Target-URI: \(address)\r\nContent-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
  }

  @Test func aWebArchiveGivesItsPagesWithoutTheServersHeaders() throws {
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
      + "<html><head><title>Bridge</title></head><body><p>“We will build it,” the mayor said.</p></body></html>"
    let other =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>Another page of the town.</p></body></html>"
    let archive =
      Self.record("warcinfo", "info", "software: hand\r\n")
      + Self.record("response", "http://a.example/bridge", page)
      + Self.record("response", "http://a.example/other", other)
    let documents = try Readers.documents(
      of: InputFile(path: "crawl.warc", bytes: Array(archive.utf8)))
    let pages = documents.filter { $0.format == "html" }
    #expect(pages.count == 2)
    #expect(pages.first?.metadata.title == "Bridge")
    #expect(pages.first?.text == "“We will build it,” the mayor said.")
    #expect(!documents.contains { $0.text.contains("HTTP/1.1") })
  }
}
