import Mustache

/// The templates, the style and the scripts of the pages.
enum PageTemplates {
  /// - Throws: when a template of this module is broken or missing.
  static func rendered(_ view: Any, _ template: String) throws -> String {
    var library = MustacheLibrary()
    for (path, text) in Resources.files where path.hasSuffix(".mustache") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(9)) } ?? path
      library.register(try MustacheTemplate(string: text), named: name)
    }
    guard let text = library.render(Fields(view), withTemplate: template) else {
      throw ReportingError.missingTemplate("\(template).mustache")
    }
    return text
  }

  /// - Throws: `ReportingError.missingTemplate`.
  static func text(_ name: String) throws -> String {
    guard let text = Resources.files["Templates/\(name)"] else {
      throw ReportingError.missingTemplate(name)
    }
    return text
  }

  /// What runs in a report that lies in a file.
  static func reportScript() throws -> String { try text("report.js") + "openReport();\n" }

  /// What runs in the workbench.
  static func reviewScript() throws -> String { try text("report.js") + text("review.js") }

  static func reviewStyle() throws -> String { try text("report.css") + text("review.css") }
}
