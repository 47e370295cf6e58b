import Foundation
import Glibc

/// Sends bytes to a port of this machine and gives back all that comes, so that a test can say
/// exactly what stands on the wire.
struct PlainClient {
  let port: Int

  struct Reply {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  /// Sends a request with these headers, in their order, and nothing else but the length and
  /// `Connection: close`.
  func send(
    _ method: String, _ path: String, _ headers: [(String, String)], body: String = "",
    to address: String = "127.0.0.1"
  ) throws -> Reply {
    var text = "\(method) \(path) HTTP/1.1\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    text += "Connection: close\r\n"
    if method == "POST" { text += "Content-Length: \(body.utf8.count)\r\n" }
    return try reply(to: text + "\r\n" + body, at: address)
  }

  private func reply(to text: String, at address: String) throws -> Reply {
    let handle = socket(
      address.contains(":") ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    guard connect(handle, address) else { throw Failure(what: "no connection to \(address)") }
    var bytes = Array(text.utf8)
    while !bytes.isEmpty {
      let sent = Glibc.send(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      guard sent > 0 else { break }
      bytes.removeFirst(sent)
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[0..<count]
    }
    return try Self.parsed(String(decoding: received, as: UTF8.self))
  }

  private static func parsed(_ text: String) throws -> Reply {
    guard let end = text.firstRange(of: "\r\n\r\n") else { throw Failure(what: "no answer") }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.dropFirst().first.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Reply(status: status ?? 0, headers: headers, body: String(text[end.upperBound...]))
  }

  private func connect(_ handle: Int32, _ address: String) -> Bool {
    if address.contains(":") {
      var place = sockaddr_in6()
      place.sin6_family = sa_family_t(AF_INET6)
      place.sin6_port = in_port_t(port).bigEndian
      inet_pton(AF_INET6, address, &place.sin6_addr)
      return withUnsafePointer(to: &place) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
        }
      }
    }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    return withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  struct Failure: Error {
    let what: String
  }
}
