import Foundation
import Testing

@testable import Reporting

@Suite struct HostileTextTests {
  private func page() throws -> String {
    try HTMLReporter().render(HostileReport.report, options: ReportingOptions())
  }

  /// Scalars that must not be in anything a person looks at.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2061...0x206F: true
    default: false
    }
  }

  @Test(arguments: [true, false])
  func terminalGetsNoControlOfTheDraft(quiet: Bool) throws {
    let text = try TerminalReporter().render(
      HostileReport.report, options: ReportingOptions(detail: quiet ? .line : .everything))
    #expect(!text.unicodeScalars.contains(where: isUnsafe))
  }

  @Test func colouredTerminalHasOnlyItsOwnEscapes() throws {
    let text = try TerminalReporter().render(
      HostileReport.report, options: ReportingOptions(usesColor: true))
    let own = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(!own.unicodeScalars.contains(where: isUnsafe))
    #expect(text != own)
  }

  @Test func pageHasOnlyItsOwnElements() throws {
    let page = try page()
    let elements = Set(page.unescapedTags)
    let known: Set<String> = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "a", "header", "p", "ul", "li",
      "button", "span", "b", "div", "label", "select", "option", "output", "section", "h1", "h2",
      "h3", "h4", "code", "main", "nav", "table", "caption", "thead", "tbody", "tr", "th", "td",
      "aside", "article", "figure", "figcaption", "svg", "rect", "text", "sup", "footer", "dialog",
      "dl", "dt", "dd", "kbd", "script", "blockquote", "ol", "details", "summary", "cite", "del",
      "ins", "mark", "pre", "em",
    ]
    #expect(elements.subtracting(known).isEmpty)
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.unicodeScalars.contains(where: isUnsafe))
  }

  @Test func pageHasNoForeignAttribute() throws {
    for tag in try page().rawTags {
      for attack in [" onerror", " onload", " onmouseover", " onfocus", " style=", "javascript:"] {
        let outside = tag.replacing(/"[^"]*"/, with: "\"\"")
        #expect(!outside.contains(attack), "\(tag)")
      }
    }
  }

  @Test func pageAsksForNothing() throws {
    for tag in try page().rawTags {
      let outside = tag.replacing(/"[^"]*"/, with: "\"\"")
      #expect(!outside.contains(/\s(src|srcset|action|data|poster|background)=/), "\(tag)")
      if let target = tag.firstMatch(of: /\shref="([^"]*)"/)?.1 { #expect(target.hasPrefix("#")) }
    }
    #expect(try !page().contains("url("))
    #expect(try !page().contains("@import"))
  }

  @Test func templatesOfADraftAreNotExpanded() throws {
    #expect(try page().contains("{{{style}}}{{#items}}x{{/items}}"))
  }

  @Test(arguments: Reporters.all.map { $0.identifier })
  func everyReporterRenders(identifier: String) throws {
    for redacts in [false, true] {
      let options = ReportingOptions(redacts: redacts)
      let text = try Reporters.reporter(named: identifier).render(
        HostileReport.report, options: options)
      #expect(!text.isEmpty)
      #expect(!text.utf8.contains(0) && !text.utf8.contains(0x1B))
    }
  }

  @Test(arguments: HostileReport.attacks)
  func visibleTextHidesNothingDangerous(attack: String) {
    for text in [VisibleText.line(attack), VisibleText.lines(attack)] {
      #expect(!text.unicodeScalars.contains(where: isUnsafe))
    }
    #expect(!VisibleText.line(attack).contains("\n"))
  }
}

extension String {
  /// Every tag outside the page's own style and script, as written.
  fileprivate var rawTags: [String] {
    let body = replacing(/(?s)<style>.*?<\/style>/, with: "")
      .replacing(/(?s)<script>.*?<\/script>/, with: "")
    return body.matches(of: /<[!\/a-zA-Z][^>]*>/).map { String($0.0) }
  }

  fileprivate var unescapedTags: [String] {
    rawTags.map { tag in
      String(
        tag.dropFirst().drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
    }
  }
}
