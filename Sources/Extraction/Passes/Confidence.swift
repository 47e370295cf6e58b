extension Method {
  /// Share of right speakers among the quotations that a method attributed, measured on the
  /// development part of PolNeAR, see reports/evaluation.
  var confidence: Double {
    switch self {
    case .quotationThenCue: 0.98
    case .cueThenQuotation: 0.9
    case .accordingTo: 0.9
    case .passiveCue: 0.9
    case .colon: 0.7
    case .dash: 0.9
    case .continuation: 0.93
    case .nextParagraph: 0.8
    case .precedingSubject: 0.7
    case .followingCue: 0.9
    case .transcript: 0.95
    case .markup: 0.95
    case .frame: 0.85
    case .hearsay: 0.9
    case .ownVoice: 1
    case .none: 1
    }
  }
}
