import ReviewDesk
import Reviewing
import Testing

/// Section “security” of the product research, one test a line that concerns the server. Every test
/// speaks to a real socket.
@Suite struct RequestGateTests {
  static let wrongHosts = [
    "127.0.0.1.evil.com:PORT", "evil.com:PORT", "evil.com", "127.0.0.1", "127.0.0.1:1",
    "localhost", "localhost.:PORT", "LOCALHOST:PORT", "[::1]", "::1:PORT",
    "127.0.0.1:PORT.evil.com",
    "127.1:PORT", "0.0.0.0:PORT", "2130706433:PORT", " ", "127.0.0.1:PORT@evil.com",
  ]
  static let paths = [
    "/", "/api/page", "/api/state", "/api/export/log", "/nothing", "/favicon.ico",
  ]

  @Test func aWrongHostIsRefusedOnEveryPathAndMethod() async throws {
    try await Workbench.open { bench in
      for host in Self.wrongHosts {
        let host = host.replacing("PORT", with: "\(bench.port)")
        for path in Self.paths {
          let reply = try bench.client.send(
            "GET", path, bench.headers(without: ["Host"], ("Host", host)))
          #expect(reply.status == 403 || reply.status == 400, "\(host) \(path)")
        }
        let reply = try bench.client.send(
          "POST", "/api/act", bench.headers(without: ["Host"], ("Host", host)), body: "{}")
        #expect(reply.status == 403 || reply.status == 400, "\(host)")
      }
      let none = try bench.client.send("GET", "/", [])
      #expect(none.status == 403 || none.status == 400)
    }
  }

  @Test func theThreeNamesOfThisMachineAreAnswered() async throws {
    try await Workbench.open { bench in
      for host in ["127.0.0.1", "localhost", "[::1]"] {
        let reply = try bench.client.send("GET", "/", [("Host", "\(host):\(bench.port)")])
        #expect(reply.status == 200, "\(host)")
      }
    }
  }

  @Test func onlyLoopbackIsListenedOn() async throws {
    try await Workbench.open { bench in
      let reply = try bench.client.send("GET", "/", [bench.host], to: "::1")
      #expect(reply.status == 200)
      // 127.0.0.2 is this machine as well, but not the address that is listened on.
      #expect(throws: PlainClient.Failure.self) {
        try bench.client.send("GET", "/", [bench.host], to: "127.0.0.2")
      }
    }
  }

  @Test func theShellHoldsNoWordOfTheRun() async throws {
    try await Workbench.open { bench in
      let shell = try bench.client.send("GET", "/", [bench.host])
      #expect(shell.status == 200)
      #expect(!shell.body.contains("eleven years"))
      #expect(!shell.body.contains(bench.token))
      let page = try bench.client.send("GET", "/api/page", bench.honest)
      #expect(page.body.contains("eleven"))
    }
  }

  @Test(arguments: ["/api/page", "/api/state", "/api/source/x/0", "/api/export/memo", "/x"])
  func readingNeedsTheToken(path: String) async throws {
    try await Workbench.open { bench in
      for wrong in ["", "00000000000000000000000000000000", String(bench.token.dropLast())] {
        let reply = try bench.client.send(
          "GET", path,
          bench.headers(without: ["X-Verbatim-Token"], ("X-Verbatim-Token", wrong)))
        #expect(reply.status == 403, "\(wrong)")
        #expect(reply.body.isEmpty)
      }
      let none = try bench.client.send("GET", path, bench.headers(without: ["X-Verbatim-Token"]))
      #expect(none.status == 403)
    }
  }

  @Test func aForgedPostIsRefused() async throws {
    try await Workbench.open { bench in
      let body = #"{"action":"decide","by":"X","item":"\#(bench.item)","decision":"accepted"}"#
      let forged: [(String, [(String, String)])] = [
        ("no token", bench.headers(without: ["X-Verbatim-Token"])),
        ("no origin", bench.headers(without: ["Origin"])),
        ("another origin", bench.headers(without: ["Origin"], ("Origin", "http://evil.com"))),
        ("origin null", bench.headers(without: ["Origin"], ("Origin", "null"))),
        (
          "another port",
          bench.headers(without: ["Origin"], ("Origin", "http://127.0.0.1:1"))
        ),
        (
          "another scheme",
          bench.headers(without: ["Origin"], ("Origin", "https://127.0.0.1:\(bench.port)"))
        ),
        (
          "origin and host agree, and are wrong",
          bench.headers(
            without: ["Origin", "Host"], ("Origin", "http://evil.com:\(bench.port)"),
            ("Host", "evil.com:\(bench.port)"))
        ),
        (
          "a form",
          bench.headers(
            without: ["Content-Type"], ("Content-Type", "application/x-www-form-urlencoded"))
        ),
        ("plain text", bench.headers(without: ["Content-Type"], ("Content-Type", "text/plain"))),
        ("no type", bench.headers(without: ["Content-Type"])),
        (
          "cross-site",
          bench.headers(without: ["Sec-Fetch-Site"], ("Sec-Fetch-Site", "cross-site"))
        ),
        (
          "same-site",
          bench.headers(without: ["Sec-Fetch-Site"], ("Sec-Fetch-Site", "same-site"))
        ),
      ]
      for (name, headers) in forged {
        let reply = try bench.client.send("POST", "/api/act", headers, body: body)
        #expect(reply.status == 403, "\(name)")
      }
      #expect(try bench.desk.store().lines().isEmpty, "nothing was written")
      #expect(try bench.client.send("POST", "/api/act", bench.honest, body: body).status == 200)
    }
  }

  @Test(arguments: ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "HEAD"])
  func otherMethodsAreRefused(method: String) async throws {
    try await Workbench.open { bench in
      let reply = try bench.client.send(method, "/api/state", bench.honest)
      #expect(reply.status == 405)
      #expect(reply.headers.keys.allSatisfy { !$0.hasPrefix("access-control") })
    }
  }

  @Test(arguments: [
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/api/source/..%2f..%2fetc%2fpasswd/0",
    "/api/source/%2fetc%2fpasswd/0", "/api/export/..%2frun.json", "//etc/passwd",
    "/api/source/x/-1",
    "/api/export/run.json", "/run.review.sqlite", "/api/source/x/99999999999999999999",
  ])
  func noPathReachesAFile(path: String) async throws {
    try await Workbench.open { bench in
      let reply = try bench.client.send("GET", path, bench.honest)
      #expect(reply.status == 404 || reply.status == 400, "\(reply.status)")
      #expect(!reply.body.contains("root:"))
    }
  }

  @Test(arguments: ["/", "/api/page", "/api/state", "/nothing", "/favicon.ico"])
  func everyAnswerForbidsStoringFramingAndGuessing(path: String) async throws {
    try await Workbench.open { bench in
      for headers in [bench.honest, [("Host", "evil.com")]] {
        let reply = try bench.client.send("GET", path, headers)
        #expect(reply.headers["cache-control"] == "no-store")
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["cross-origin-opener-policy"] == "same-origin")
        #expect(reply.headers["cross-origin-resource-policy"] == "same-origin")
        #expect(reply.headers["referrer-policy"] == "no-referrer")
        #expect(
          reply.headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
        #expect(reply.headers["server"] == nil && reply.headers["set-cookie"] == nil)
        #expect(reply.headers.keys.allSatisfy { !$0.hasPrefix("access-control") })
      }
    }
  }

  @Test func aBodyThatIsTooLongOrNoJSONIsRefused() async throws {
    try await Workbench.open { bench in
      let long = String(repeating: "a", count: 70_000)
      #expect(try bench.client.send("POST", "/api/act", bench.honest, body: long).status == 413)
      for broken in ["", "{", "[]", "{\"action\":\"rm\"}"] {
        let reply = try bench.client.send("POST", "/api/act", bench.honest, body: broken)
        #expect(reply.status == 400, "\(broken)")
      }
    }
  }

  @Test func headersThatAreTooLongEndTheRequest() async throws {
    try await Workbench.open { bench in
      let long = ("X-Long", String(repeating: "a", count: 200_000))
      let status = try? bench.client.send("GET", "/api/state", bench.headers(long)).status
      #expect(status != 200)
      let after = try bench.client.send("GET", "/api/state", bench.honest)
      #expect(after.status == 200)
    }
  }

  // The limit only ends a hang: beside tests that block their threads this one waits for minutes.
  @Test(.timeLimit(.minutes(15))) func theServerEndsWhenNobodyAsks() async throws {
    try await Workbench.serve(idle: .milliseconds(200))
  }
}
