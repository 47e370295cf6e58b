import Foundation
import Reporting
import ReviewDesk
import Reviewing
import Testing

@Suite struct ReviewRoutesTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func items(_ reply: PlainClient.Reply) throws -> [String: [String: Any]] {
    try #require(try object(reply.body)["items"] as? [String: [String: Any]])
  }

  @Test func aDecisionIsAnsweredWithWhatStands() async throws {
    try await Workbench.open { bench in
      let reply = try bench.decide("accepted", seen: 0)
      #expect(reply.status == 200)
      #expect(try items(reply)[bench.item]?["decision"] as? String == "accepted")
      let state = try bench.client.send("GET", "/api/state", bench.honest)
      #expect(try items(state)[bench.item]?["by"] as? String == "AB")
    }
  }

  @Test func aSecondTabIsShownBoth() async throws {
    try await Workbench.open { bench in
      _ = try bench.decide("accepted", seen: 0)
      let reply = try bench.decide("disputed", seen: 0)
      #expect(reply.status == 409)
      let now = try #require(try object(reply.body)["now"] as? [String: Any])
      #expect(now["decision"] as? String == "accepted")
      #expect(try bench.desk.store().lines().count == 1)
      #expect(try bench.decide("disputed", seen: now["sequence"] as? Int).status == 200)
    }
  }

  @Test func whatCannotBeDoneIsExplained() async throws {
    try await Workbench.open { bench in
      let waived = try bench.decide("waived")
      #expect(waived.status == 422)
      #expect(try object(waived.body)["remedy"] as? String == "say why")
      #expect(try bench.decide("approved").status == 400)
      let unknown = try bench.client.send(
        "POST", "/api/act", bench.honest,
        body: #"{"action":"note","by":"AB","item":"i-none","text":"a"}"#)
      #expect(unknown.status == 404)
      let early = try bench.client.send(
        "POST", "/api/act", bench.honest,
        body: #"{"action":"sign-off","by":"AB","draft":"ferry.txt"}"#)
      #expect(early.status == 422)
    }
  }

  @Test func theSourceIsGivenWholeWithThePassageMarked() async throws {
    try await Workbench.open { bench in
      let reply = try bench.client.send("GET", "/api/source/\(bench.item)/0", bench.honest)
      #expect(reply.status == 200)
      let blocks = try #require(try object(reply.body)["blocks"] as? [[String: Any]])
      #expect(blocks.count >= 3)
      #expect(blocks.filter { $0["isPassage"] as? Bool == true }.count == 1)
      #expect(reply.body.contains(#""isMatch":true"#))
      #expect(
        try bench.client.send("GET", "/api/source/\(bench.item)/99", bench.honest).status == 404)
    }
  }

  @Test func aSecondCheckKeepsDecisions() async throws {
    try await Workbench.open { bench in
      _ = try bench.decide("disputed")
      let reply = try bench.client.send("POST", "/api/recheck", bench.honest, body: "{}")
      #expect(reply.status == 200)
      #expect(try items(reply)[bench.item]?["decision"] as? String == "disputed")
      let page = try bench.client.send("GET", "/api/page", bench.honest)
      #expect(page.body.contains("It is late."))
    }
  }

  @Test func everyExportIsServed() async throws {
    try await Workbench.open { bench in
      _ = try bench.decide("needs-call")
      for type in ReviewExports.all {
        let reply = try bench.client.send(
          "GET", "/api/export/\(type.identifier)", bench.honest)
        #expect(reply.status == 200)
        #expect(!reply.body.isEmpty)
        #expect(reply.headers["content-type"] == type.mediaType)
      }
      let log = try bench.client.send("GET", "/api/export/log", bench.honest)
      #expect(log.body.split(separator: "\n").count == 1)
    }
  }
  @Test func aWaiverIsWrittenBesideTheDraftAndUndone() async throws {
    try await Workbench.open { bench in
      let sidecar = bench.desk.draftURL.path + ".verbatim.yml"
      let reply = try bench.decide("waived", more: #","text":"agreed","wantsWaiver":true"#)
      #expect(reply.status == 200)
      #expect(try items(reply)[bench.item]?["waiverFile"] as? String == "ferry.txt.verbatim.yml")
      #expect(try String(contentsOfFile: sidecar, encoding: .utf8).contains("agreed"))
      let undone = try bench.client.send(
        "POST", "/api/act", bench.honest,
        body: #"{"action":"undo","by":"AB","item":"\#(bench.item)"}"#)
      #expect(undone.status == 200)
      #expect(try items(undone)[bench.item]?["waiverFile"] == nil)
      #expect(!FileManager.default.fileExists(atPath: sidecar))
    }
  }

  @Test func aDraftThatWasEditedOrIsGoneIsSaid() async throws {
    try await Workbench.open { bench in
      func draft() throws -> [String: Any] {
        let reply = try bench.client.send("GET", "/api/state", bench.honest)
        let drafts = try #require(try object(reply.body)["drafts"] as? [[String: Any]])
        return try #require(drafts.first)
      }
      #expect(try draft()["isEdited"] as? Bool == false)
      try Data("Other words.".utf8).write(to: bench.desk.draftURL)
      #expect(try draft()["isEdited"] as? Bool == true)
      let signed = try bench.client.send(
        "POST", "/api/act", bench.honest,
        body: #"{"action":"sign-off","by":"AB","draft":"ferry.txt"}"#)
      #expect(signed.status == 409)
      try FileManager.default.removeItem(at: bench.desk.draftURL)
      #expect(try draft()["isGone"] as? Bool == true)
      let waived = try bench.decide("waived", more: #","text":"agreed","wantsWaiver":true"#)
      #expect(waived.status == 422)
      #expect(try bench.desk.store().lines().isEmpty, "nothing was decided")
    }
  }

  @Test func aSourceThatHasChangedIsShownWithAWord() async throws {
    try await Workbench.open { bench in
      let place = bench.desk.folder.appending(path: "sources/hearing.html")
      let address = "/api/source/\(bench.item)/0"
      let before = try object(bench.client.send("GET", address, bench.honest).body)
      #expect(before["note"] == nil)
      let text = ReviewDesk.source.replacing("<article>", with: "<article><p>Earlier.</p>")
      try Data(text.utf8).write(to: place)
      let after = try bench.client.send("GET", address, bench.honest)
      #expect((try object(after.body)["note"] as? String)?.contains("has changed") == true)
      #expect(after.body.contains(#""isMatch":true"#), "the words are found where they stand now")
    }
  }
}
