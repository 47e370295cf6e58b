import Documents
import Mustache
package import Pipeline

/// One self-contained page: the draft with its highlights, the evidence beside it. Asks for nothing
/// over the network, works from a file and without JavaScript.
package struct HTMLReporter: Reporter {
  package static let identifier = "html"
  package static let summary = "a self-contained page to work with in a browser"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let page = try ReportPage(
      Presentation(report, options), style: try Self.resource("report.css"),
      script: try Self.resource("report.js"))
    var library = MustacheLibrary()
    for (path, text) in Resources.files where path.hasSuffix(".mustache") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(9)) } ?? path
      library.register(try MustacheTemplate(string: text), named: name)
    }
    guard let text = library.render(page, withTemplate: "report") else {
      throw ReportingError.missingTemplate("report.mustache")
    }
    return text
  }

  private static func resource(_ name: String) throws -> String {
    guard let text = Resources.files["Templates/\(name)"] else {
      throw ReportingError.missingTemplate(name)
    }
    return text
  }
}
