import Foundation
import Testing

/// Drafts that mean harm, through the built program in every format.
@Suite struct HostileDraftsTests {
  private static let formats = SampleReportTests.files.map(\.format)
  private static let text = """
    ::error::a title %0A::error file=x::b =cmd|'/c calc'!A1

    March 5, 2024

    “@here ]]> </script><script>alert(1)</script> \u{1B}]0;owned\u{07} \u{202E}gnihton %0A \
    ::set-output name=a::b,” said Ada Quill.

    =HYPERLINK("x") “<!-- {{{ }}} --> [a](javascript:b) \u{9B}31m and not a week later,” said the \
    mayor, Ada Quill.
    """

  /// Scalars that no output for people or pipes has as themselves.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: formats) func namesAndWordsDoNoHarm(format: String) throws {
    let name = "::error file=a,line=1::\n%0A=x@y<b>.txt"
    let workspace = try Workspace([name: Self.text, "sources/hearing.html": CheckTests.source])
    let outcome = try workspace.run("check", name, "-c", "sources", "-f", format)
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
    #expect(!(outcome.output + outcome.errors).unicodeScalars.contains(where: isUnsafe))
    if format == "github" {
      for line in outcome.output.split(separator: "\n") {
        let start = /^::(error|warning|notice) file=%3A%3Aerror file=a%2Cline=1%3A%3A %250A=x@y<b>/
        #expect(line.prefixMatch(of: start) != nil, "\(line)")
      }
    }
    if format == "csv" {
      #expect(!outcome.output.contains(/(^|,)"?[=@+]/.anchorsMatchLineEndings()))
    }
  }

  /// A megabyte without a line end, and one quotation of that size.
  @Test func oneLongLineIsCheckedInEveryFormat() throws {
    let words = String(repeating: "the bridge will open in May ", count: 20_000)
    let workspace = try Workspace([
      "long.txt": words + "“It will not,” said Ada Quill. " + words,
      "quote.txt": "“\(words),” said Ada Quill.", "sources/hearing.html": CheckTests.source,
    ])
    let requests = Self.formats.flatMap { ["-f", "\($0)=out.\($0)"] }
    let outcome = try Program.run(
      ["check", "long.txt", "quote.txt", "-c", "sources"] + requests, in: workspace.folder)
    #expect([0, 1, 3].contains(outcome.status), "\(outcome.errors)")
    for format in Self.formats { #expect(try !workspace.text(of: "out.\(format)").isEmpty) }
  }
}
