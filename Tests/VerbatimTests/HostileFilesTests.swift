import Foundation
import Testing

/// Files made to fill the memory or to stop the program: half a gigabyte must do for each.
@Suite struct HostileFilesTests {
  private static let memory = 512 << 20

  struct Hostile: Sendable {
    let name: String
    let text: @Sendable () -> String
    /// 0 read, 3 refused or incomplete.
    let status: Int32
  }

  private static let files: [Hostile] = [
    Hostile(
      name: "laughs.xml",
      text: {
        let lines = (1...12).map {
          "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
        }
        return "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(lines.joined())]><a>&l12;</a>"
      }, status: 3),
    Hostile(
      name: "quadratic.xml",
      text: {
        let long = String(repeating: "a", count: 50_000)
        return
          "<!DOCTYPE a [<!ENTITY x \"\(long)\">]><a>\(String(repeating: "&x;", count: 20_000))</a>"
      }, status: 3),
    Hostile(
      name: "attributes.html",
      text: { "<a \((0..<50_000).map { "a\($0)=1" }.joined(separator: " "))>“No,” she said.</a>" },
      status: 3),
    Hostile(
      name: "deep.html", text: { String(repeating: "<div>", count: 40_000) + "“No,” she said." },
      status: 3),
    Hostile(
      name: "storm.html",
      text: {
        String(repeating: "<div>", count: 2000) + String(repeating: "</b>", count: 40_000)
      }, status: 3),
    Hostile(
      name: "names.xml",
      text: { "<a>\((0..<30_000).map { "<n\($0)>w</n\($0)>" }.joined())</a>" }, status: 0),
    Hostile(
      name: "addresses.html",
      text: {
        String(repeating: "<longcustomname-of-an-element>", count: 900)
          + String(repeating: "<p>word</p>", count: 20_000)
      }, status: 0),
    Hostile(
      name: "entities.html", text: { "<p>\(String(repeating: "&amp", count: 50_000))</p>" },
      status: 0
    ),
  ]

  @Test(arguments: files)
  func aHostileFileNeedsLittleMemory(_ file: Hostile) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover in /tmp harms nobody
    try Data(file.text().utf8).write(to: folder.appending(path: file.name))
    let outcome = try Program.run(
      ["read", "--format", "jsonl", file.name], in: folder, memory: Self.memory)
    #expect(outcome.status == file.status, "\(file.name) \(outcome.errors.prefix(300))")
  }

  // MARK: The catalogue

  private static let catalogue = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["VERBATIM_SAMPLES"]
      ?? "/work/shared/samples"
  ).appending(path: "malicious")

  private static var isPresent: Bool {
    FileManager.default.fileExists(atPath: catalogue.appending(path: "manifest.jsonl").path)
  }

  @Test(.enabled(if: isPresent)) func theCatalogueNeedsLittleMemory() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path).sorted()
      .filter { $0.first?.isNumber == true }
    let outcome = try Program.run(
      ["read", "--format", "jsonl"] + names, in: Self.catalogue, memory: Self.memory)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("“We will not raise taxes,” said Jane Doe"))
  }
}
