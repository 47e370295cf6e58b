import Documents
import Foundation
import Indexing
import Matching
import Pipeline
import Reporting
import ReviewDesk
import Reviewing
import Serving

/// A server of one test's desk, with what an honest page sends.
struct Workbench {
  let desk: ReviewDesk
  let client: PlainClient
  let token: String
  /// An item with an error.
  let item: String

  var port: Int { client.port }
  var host: (String, String) { ("Host", "127.0.0.1:\(port)") }
  var honest: [(String, String)] {
    [
      host, ("Origin", "http://127.0.0.1:\(port)"), ("Sec-Fetch-Site", "same-origin"),
      ("Content-Type", "application/json"), ("X-Verbatim-Token", token),
    ]
  }

  /// The honest headers without some of them, and with others.
  func headers(without names: Set<String> = [], _ more: (String, String)...) -> [(String, String)] {
    honest.filter { !names.contains($0.0) } + more
  }

  func decide(
    _ decision: String, seen: Int? = nil, more: String = ""
  ) throws -> PlainClient.Reply {
    let last = seen.map { ",\"seen\":\($0)" } ?? ""
    return try client.send(
      "POST", "/api/act", honest,
      body: """
        {"action":"decide","by":"AB","item":"\(item)","decision":"\(decision)"\(last)\(more)}
        """)
  }

  /// Serves a desk while `body` runs, which may block: it has a thread to itself, since the server
  /// needs those of the pool.
  static func open(
    idle: Duration = .seconds(600), _ body: @escaping @Sendable (Workbench) throws -> Void
  ) async throws {
    let (server, workbench) = try await prepared(idle)
    let (ready, signal) = AsyncStream.makeStream(of: Void.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { signal.finish() } }
      group.addTask {
        for await _ in ready {}
        try await onThread { try body(workbench) }
      }
      try await group.next()
      group.cancelAll()
      // Cancelling the server is how the test ends it.
      while let result = await group.nextResult() {
        if case .failure(let error) = result, !(error is CancellationError) { throw error }
      }
    }
  }

  /// Serves a desk until the server ends by itself.
  static func serve(idle: Duration) async throws {
    try await prepared(idle).server.run {}
  }

  private static func prepared(
    _ idle: Duration
  ) async throws -> (server: ReviewServer, workbench: Workbench) {
    let desk = try ReviewDesk()
    let presentation = try await desk.presentation()
    try Data(ReviewDesk.draft.utf8).write(to: desk.draftURL)
    let item = presentation.drafts[0].items.first { $0.level == .error }
    let sources = desk.folder.appending(path: "sources")
    let session = try ReviewSession(
      presentation, in: try desk.store(),
      .init(
        time: { ReviewDesk.time },
        recheck: { try await desk.presentation(ReviewDesk.draft + "\n\nIt is late.\n") },
        standing: { draft in
          do {
            let file = try InputFile(contentsOf: desk.draftURL, path: draft.path)
            return file.sha256 == draft.sha256 ? .asChecked : .edited
          } catch { return .gone }
        },
        draftFile: { try InputFile(contentsOf: desk.draftURL, path: $0.path) },
        source: { evidence in
          let file = try InputFile(
            contentsOf: sources.appending(path: evidence.document.path),
            path: evidence.document.path)
          return SourceText(evidence, in: try Readers.document(of: file))
        }))
    let token = AccessToken()
    let server = try await ports.server { port in
      try ReviewServer(session, port: port, token: token, idle: idle)
    }
    let workbench = Workbench(
      desk: desk, client: PlainClient(port: server.portNumber), token: token.text,
      item: item?.anchor ?? "")
    return (server, workbench)
  }

  private static let ports = Ports()

  /// Ports below those that the kernel hands out, each once: between the choice of a port and the
  /// server that listens on it, nobody else can have got it.
  private actor Ports {
    private var next = 20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 100 * 100

    func server(_ make: @Sendable (Int) throws -> ReviewServer) throws -> ReviewServer {
      for _ in 0..<20 {
        next += 1
        if let server = try? make(next) { return server }
      }
      return try make(next)
    }
  }

  private static func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try body() }) }.start()
    }
  }
}
