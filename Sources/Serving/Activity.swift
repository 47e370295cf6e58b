import ServiceLifecycle

/// Ends the server when nobody has asked it anything for a while.
actor Activity {
  private let limit: Duration
  private var last = ContinuousClock.now

  init(limit: Duration) { self.limit = limit }

  /// A request was answered.
  func note() { last = .now }

  fileprivate var remaining: Duration { limit - (ContinuousClock.now - last) }
}

/// Returns, and so ends the group of services that it runs in, when the limit has passed.
struct IdleWatch: Service {
  let activity: Activity

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      while true {
        let remaining = await activity.remaining
        guard remaining > .zero else { return }
        try await Task.sleep(for: remaining)
      }
    }
  }
}
