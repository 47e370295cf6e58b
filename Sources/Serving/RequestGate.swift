import HTTPTypes
import Hummingbird

/// Decides whether a request is answered at all, before any route is looked up.
///
/// A page of another site can make a browser ask this server: by a form, by a link, or under a name
/// that it lets point to 127.0.0.1 (DNS rebinding). So the host must be on a fixed list, whatever
/// the method and the path; the origin is compared with that list too, never with the host; and
/// whatever shows a word of the run needs the token.
struct RequestGate: Sendable {
  let token: AccessToken
  private let hosts: Set<String>
  private let origins: Set<String>

  /// The header that carries the token.
  static let tokenHeader = "X-Verbatim-Token"
  /// Answered without a token: neither holds a word of the run.
  static let openPaths: Set<String> = ["/", "/favicon.ico"]

  init(port: Int, token: AccessToken) {
    self.token = token
    hosts = Set(["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
    origins = Set(hosts.map { "http://\($0)" })
  }

  /// Why the request is not answered; nil when it is.
  func refusal(of request: HTTPRequest) -> HTTPResponse.Status? {
    guard let host = request.authority, hosts.contains(host) else { return .forbidden }
    // A second Host header stays among the fields.
    if let name = HTTPField.Name("Host"),
      !request.headerFields[values: name].allSatisfy(hosts.contains)
    {
      return .forbidden
    }
    guard let path = request.path, path.hasPrefix("/") else { return .badRequest }
    guard request.method == .get || request.method == .post else { return .methodNotAllowed }
    if let site = header("Sec-Fetch-Site", request), site != "same-origin", site != "none" {
      return .forbidden
    }
    let origin = header("Origin", request)
    if let origin, !origins.contains(origin) { return .forbidden }
    if request.method == .post {
      guard origin != nil, hasJSON(request) else { return .forbidden }
    } else if Self.openPaths.contains(path) {
      return nil
    }
    return token.matches(header(Self.tokenHeader, request)) ? nil : .forbidden
  }

  /// A form cannot send this type, and a script of another site must ask first.
  private func hasJSON(_ request: HTTPRequest) -> Bool {
    let type = header("Content-Type", request)?.split(separator: ";").first ?? ""
    return type.lowercased() == "application/json"
  }

  private func header(_ name: String, _ request: HTTPRequest) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }
}
