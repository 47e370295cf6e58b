/// Words of a document in a Markdown text that people also read as it is, in a mail: signs that mean
/// something to Markdown get a backslash, and no line of the document begins a line of the text.
enum MarkdownWords {
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in VisibleText.line(text).unicodeScalars {
      if "\\`*_[]<>#|~&".unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }
}
