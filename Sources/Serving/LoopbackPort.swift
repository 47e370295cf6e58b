package import Documents
import Foundation

/// A port of this machine's own addresses.
struct LoopbackPort: Sendable {
  let number: Int
  /// `::1` can be listened on as well.
  let hasIPv6: Bool

  /// The wanted port, or any that is free on both addresses when none is wanted.
  ///
  /// - Throws: `ServingError.noPort`.
  init(_ wanted: Int?) throws(ServingError) {
    for _ in 0..<(wanted == nil ? 20 : 1) {
      guard let number = Self.bound(AF_INET, wanted ?? 0) else { continue }
      if Self.bound(AF_INET6, number) != nil {
        (self.number, hasIPv6) = (number, true)
        return
      }
      if Self.bound(AF_INET6, 0) == nil {
        (self.number, hasIPv6) = (number, false)
        return
      }
    }
    throw .noPort(wanted)
  }

  /// Binds a socket to see whether that works, and lets it go.
  private static func bound(_ family: Int32, _ port: Int) -> Int? {
    let socket = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    var reuse: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    return family == AF_INET6 ? bindIPv6(socket, port) : bindIPv4(socket, port)
  }

  private static func bindIPv4(_ socket: Int32, _ port: Int) -> Int? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, size) == 0 && getsockname(socket, generic, &size) == 0
      }
    }
    return isBound ? Int(in_port_t(bigEndian: address.sin_port)) : nil
  }

  private static func bindIPv6(_ socket: Int32, _ port: Int) -> Int? {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = in_port_t(port).bigEndian
    address.sin6_addr = in6addr_loopback
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, size) == 0 && getsockname(socket, generic, &size) == 0
      }
    }
    return isBound ? Int(in_port_t(bigEndian: address.sin6_port)) : nil
  }
}

/// What keeps the server from running.
package enum ServingError: UserFacingError, Hashable {
  /// The port that was asked for is taken, or no port is free.
  case noPort(Int?)

  package var location: Location? { nil }

  package var problem: String {
    switch self {
    case .noPort(let wanted?): "port \(wanted) of 127.0.0.1 is taken"
    case .noPort(nil): "no port of 127.0.0.1 is free"
    }
  }

  package var remedy: String {
    switch self {
    case .noPort(.some): "give another --port, or none"
    case .noPort(nil): "end another program that listens on this machine"
    }
  }
}
