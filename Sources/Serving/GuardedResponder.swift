import HTTPTypes
import Hummingbird

/// Puts the gate before the routes, and on every answer the headers that keep it from being stored,
/// framed, guessed at or read by another site.
struct GuardedResponder<Routes: HTTPResponder>: HTTPResponder
where Routes.Context == BasicRequestContext {
  let gate: RequestGate
  let routes: Routes
  let activity: Activity

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    var response: Response
    if let status = gate.refusal(of: request.head) {
      response = Response(status: status)
    } else {
      await activity.note()
      do {
        response = try await routes.respond(to: request, context: context)
      } catch let error as any HTTPResponseError {
        response = Response(status: error.status)
      }
    }
    for (name, value) in Self.headers {
      guard let name = HTTPField.Name(name) else { continue }
      response.headers[name] = response.headers[name] ?? value
    }
    return response
  }

  private static var headers: [(String, String)] {
    [
      ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer"),
      ("X-Frame-Options", "DENY"),
      ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ]
  }
}
