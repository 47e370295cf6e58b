import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

/// The review workbench on this machine's loopback addresses, 127.0.0.1 and ::1, and on no other.
package struct ReviewServer: Sendable {
  /// Where a browser finds the workbench; the token is the secret part.
  package let address: String
  private let session: ReviewSession
  private let gate: RequestGate
  private let port: LoopbackPort
  private let idle: Duration

  /// A server of the session at `port`, or at any free one, that ends by itself when nobody has asked
  /// it anything for as long as `idle`.
  ///
  /// - Throws: `ServingError.noPort`.
  package init(
    _ session: ReviewSession, port: Int? = nil, token: AccessToken = AccessToken(),
    idle: Duration
  ) throws(ServingError) {
    self.session = session
    self.idle = idle
    self.port = try LoopbackPort(port)
    gate = RequestGate(port: self.port.number, token: token)
    address = "http://127.0.0.1:\(self.port.number)/#token=\(token.text)"
  }

  /// The port that is listened on.
  package var portNumber: Int { port.number }

  /// Serves until a signal, the task's cancellation or the idle limit ends it; `ready` is called once
  /// every address is listened on.
  ///
  /// - Throws: when an address cannot be listened on.
  package func run(ready: @escaping @Sendable () async -> Void) async throws {
    let hosts = port.hasIPv6 ? ["127.0.0.1", "::1"] : ["127.0.0.1"]
    let readiness = Readiness(hosts.count, ready)
    let activity = Activity(limit: idle)
    // Requests are logged nowhere: their headers hold the token.
    let logger = Logger(label: "verbatim review") { _ in SwiftLogNoOpLogHandler() }
    let responder = GuardedResponder(
      gate: gate, routes: ReviewRoutes(session).responder, activity: activity)
    let applications = hosts.map { host in
      Application(
        responder: responder,
        configuration: .init(address: .hostname(host, port: port.number), serverName: nil),
        onServerRunning: { _ in await readiness.isRunning() }, logger: logger)
    }
    let services: [ServiceGroupConfiguration.ServiceConfiguration] =
      applications.map { .init(service: $0) } + [
        .init(
          service: IdleWatch(activity: activity),
          successTerminationBehavior: .gracefullyShutdownGroup)
      ]
    let group = ServiceGroup(
      configuration: .init(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }

  /// Counts the addresses that are listened on.
  private actor Readiness {
    private var missing: Int
    private let ready: @Sendable () async -> Void

    init(_ count: Int, _ ready: @escaping @Sendable () async -> Void) {
      missing = count
      self.ready = ready
    }

    func isRunning() async {
      missing -= 1
      if missing == 0 { await ready() }
    }
  }
}
