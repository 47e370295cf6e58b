import Matching

/// How an item looks in the page: a class name, a sign and a word, so that colour never stands alone.
enum ItemStyle: String, Sendable {
  case error
  case warning
  case note
  case verified
  case plain
  /// Waived, or in the baseline.
  case settled

  init(_ item: Item) {
    if item.isSettled {
      self = .settled
      return
    }
    switch item.level {
    case .error?: self = .error
    case .warning?: self = .warning
    case .note?: self = .note
    case nil: self = item.verdict?.isGood == true ? .verified : .plain
    }
  }

  init(_ level: Level) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  init(_ verdict: Verdict) {
    switch verdict {
    case .verified, .supported: self = .verified
    case .unclear: self = .plain
    case .notFound: self = .warning
    case .altered, .misattributed, .contradicted: self = .error
    }
  }

  /// Shown beside the class, and enough by itself.
  var sign: String {
    switch self {
    case .error: "✕"
    case .warning: "▲"
    case .note: "i"
    case .verified: "✓"
    case .plain: "?"
    case .settled: "○"
    }
  }

  /// Gravest first: what decides the look of words that belong to several items.
  var gravity: Int {
    switch self {
    case .error: 4
    case .warning: 3
    case .note: 2
    case .verified: 1
    case .plain, .settled: 0
    }
  }
}

extension Item {
  var style: ItemStyle { ItemStyle(self) }

  /// The gravest rule, else the verdict: what a margin has room for.
  var label: String { findings.first?.rule ?? verdict?.phrase ?? "" }
}
