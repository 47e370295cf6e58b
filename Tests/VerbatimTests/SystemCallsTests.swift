import Foundation
import Testing

/// What the program asks of the system, as strace sees it: a draft that leaks never leaves the machine.
@Suite struct SystemCallsTests {
  private static let strace = "/usr/bin/strace"
  private static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: strace) }

  /// The calls of a whole check with index, report and saved run.
  private func calls(_ workspace: Workspace) throws -> [Substring] {
    let outcome = try Program.run(
      shell: """
        \(Self.strace) -f -qq -e trace=network,openat,open,creat -o calls.txt \(Program.url.path) \
        check draft.html -c sources -f html=report.html -f json=run.json -f sarif=report.sarif
        """, in: workspace.folder)
    // 3 where a source says that it has parts elsewhere.
    #expect([1, 3].contains(outcome.status), "\(outcome.errors)")
    return try workspace.text(of: "calls.txt").split(separator: "\n")
  }

  private func workspace() throws -> Workspace {
    try Workspace([
      // Everything that a browser would fetch.
      "draft.html": """
      <!DOCTYPE html><html><head><title>Bridge</title><base href="http://127.0.0.1:9/">
      <link rel="stylesheet" href="x.css"><script src="http://127.0.0.1:9/x.js"></script></head>
      <body><img src="http://127.0.0.1:9/x.png"><p>\(CheckTests.altered)</p></body></html>
      """,
      "sources/hearing.html": CheckTests.source,
      "sources/entity.xml": """
      <?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"
      [<!ENTITY b SYSTEM "http://127.0.0.1:9/b">]><a><p>“No,” she said. &b;</p></a>
      """,
    ])
  }

  @Test(.enabled(if: isInstalled, "strace is not installed"))
  func aCheckOpensNoConnection() throws {
    let calls = try calls(try workspace())
    #expect(calls.contains { $0.contains("openat(") }, "the trace is one")
    #expect(calls.filter { $0.contains("AF_INET") || $0.contains("AF_NETLINK") } == [])
  }

  @Test(.enabled(if: isInstalled, "strace is not installed"))
  func nothingIsWrittenElsewhere() throws {
    let workspace = try workspace()
    let made = try calls(workspace).filter { $0.contains("O_CREAT") || $0.contains("creat(") }
    #expect(!made.isEmpty)
    let name = workspace.folder.lastPathComponent
    for call in made {
      // A path that is relative is one from the workspace.
      let path = call.split(separator: "\"").dropFirst().first ?? ""
      #expect(!path.hasPrefix("/") || path.contains("/\(name)/"), "\(call)")
    }
  }
}
