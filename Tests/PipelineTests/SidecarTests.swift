import Documents
import Foundation
import Matching
import Testing

@testable import Pipeline

@Suite struct SidecarTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "sidecar-\(UUID().uuidString)")
  private let draft = "He said no.\n\n“We never agreed,” said Ann Bell.\n\nHe said no again.\n"

  private func sidecar(_ text: String) throws -> Sidecar {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: "draft.txt")
    try Data(text.utf8).write(to: url)
    return Sidecar(of: try InputFile(contentsOf: url, path: "desk/draft.txt"))
  }

  private var file: URL { folder.appending(path: "draft.txt.verbatim.yml") }

  private func waiver(_ anchor: Waiver.Anchor, _ reason: String) -> Waiver {
    Waiver(
      rules: ["bare-source"], anchor: anchor, reason: reason, initials: "AB", origin: .sidecar,
      location: Location(path: "x"))
  }

  @Test func whatIsAddedIsReadBackAndTakenAwayAgain() throws {
    let sidecar = try sidecar(draft)
    #expect(sidecar.path == "desk/draft.txt.verbatim.yml")
    let anchor = try sidecar.anchor(on: "we never agreed")
    let one = waiver(anchor, "said: “yes”, she\nmeans # it")
    let other = waiver(.draft, "all of it")
    try sidecar.add([one, other])
    try sidecar.remove([one])
    let left = try WaiverFile(
      String(decoding: try Data(contentsOf: file), as: UTF8.self), path: "x")
    #expect(left.waivers.map(\.reason) == ["all of it"])
    try sidecar.remove([one])
    try sidecar.remove([other])
    #expect(!FileManager.default.fileExists(atPath: file.path), "nothing is left in it")
  }

  @Test func signaturesKeepTheFile() throws {
    let sidecar = try sidecar(draft)
    try Data("signed-off:\n  - initials: CD\n    sha256: \"00\"\n".utf8).write(to: file)
    let waiver = waiver(.draft, "so")
    try sidecar.add([waiver])
    try sidecar.remove([waiver])
    let left = try String(contentsOf: file, encoding: .utf8)
    #expect(left.contains("CD") && !left.contains("waivers"))
  }

  @Test func whatSomebodyChangedByHandStays() throws {
    let sidecar = try sidecar(draft)
    try sidecar.add([waiver(.draft, "so")])
    try sidecar.remove([waiver(.draft, "otherwise")])
    #expect(try String(contentsOf: file, encoding: .utf8).contains("so"))
  }

  @Test func wordsThatAreNotInTheDraftAreSaid() throws {
    let sidecar = try sidecar(draft)
    #expect(throws: ConfigurationError.self) { try sidecar.anchor(on: "we always agreed") }
    #expect(throws: ConfigurationError.self) {
      try sidecar.validate([
        waiver(.words(exact: "we always agreed", prefix: "", suffix: ""), "so")
      ])
    }
    try sidecar.validate([waiver(try sidecar.anchor(on: "We never agreed"), "so")])
  }

  @Test func aFileThatIsNotUnderstoodIsNotWrittenOver() throws {
    let sidecar = try sidecar(draft)
    try Data("waivers: [".utf8).write(to: file)
    #expect(throws: ConfigurationError.self) { try sidecar.add([waiver(.draft, "so")]) }
    #expect(try String(contentsOf: file, encoding: .utf8) == "waivers: [")
  }
}
