import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Reporting
import Reviewing

/// The addresses of the workbench. They name items, drafts and exports of the run, and never a file.
struct ReviewRoutes {
  let responder: RouterResponder<BasicRequestContext>

  /// Bytes of a request's body.
  private static let longestBody = 64 * 1024

  init(_ session: ReviewSession) {
    let router = Router(context: BasicRequestContext.self)
    router.get("/") { _, _ in try Self.shell() }
    router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
    router.get("/api/page") { _, _ in
      Self.text(await session.page(), type: "text/html; charset=utf-8")
    }
    router.get("/api/state") { _, _ in try Self.json(try await session.state()) }
    router.post("/api/act") { request, _ in
      try await Self.answer {
        let bytes = try await request.body.collect(upTo: Self.longestBody)
        let action = try JSONDecoder().decode(
          ActionRequest.self, from: Data(bytes.readableBytesView))
        return try Self.json(try await session.act(action))
      }
    }
    router.post("/api/recheck") { _, _ in
      try await Self.answer {
        try await session.recheck()
        return try Self.json(try await session.state())
      }
    }
    router.get("/api/source/{item}/{evidence}") { _, context in
      try await Self.answer {
        let item = try context.parameters.require("item")
        let index = try context.parameters.require("evidence", as: Int.self)
        guard let source = try await session.source(of: item, index) else {
          throw HTTPError(.notFound)
        }
        return try Self.json(source)
      }
    }
    router.get("/api/export/{name}") { _, context in
      let name = try context.parameters.require("name")
      if name == "log" { return Self.text(try await session.log(), type: "application/jsonl") }
      guard let (text, type) = try await session.export(name) else { throw HTTPError(.notFound) }
      return Self.text(text, type: type.mediaType)
    }
    responder = router.buildResponder()
  }

  private static func shell() throws -> Response {
    var response = text(try LivePage.shell(), type: "text/html; charset=utf-8")
    if let name = HTTPField.Name("Content-Security-Policy") {
      response.headers[name] = try LivePage.policy()
    }
    return response
  }

  private static func text(
    _ text: String, type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    text(try JSONLine.text(of: value), type: "application/json", status: status)
  }

  /// Turns what the review refuses into an answer that a page can show.
  private static func answer(_ body: () async throws -> Response) async throws -> Response {
    do { return try await body() } catch let error as ReviewError {
      var now: ItemReview?
      if case .conflict(_, let state) = error { now = state }
      return try json(ProblemReply(error, now: now), status: error.status)
    } catch let error as any UserFacingError {
      return try json(ProblemReply(error), status: .unprocessableContent)
    } catch is DecodingError {
      return Response(status: .badRequest)
    } catch is UnknownDecision { return Response(status: .badRequest) }
  }
}

extension ReviewError {
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .conflict, .changedText: .conflict
    case .unknownItem, .unknownDraft: .notFound
    case .unknownPoint, .needsReason, .tooLong, .nothingToUndo, .unsettled, .nothingToWaive,
      .noWaiver:
      .unprocessableContent
    case .unusable, .newer: .internalServerError
    }
  }
}
