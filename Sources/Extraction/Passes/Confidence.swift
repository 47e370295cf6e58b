extension Method {
  /// Share of the quotations attributed by the method whose words and speaker are both right,
  /// measured on the development part of PolNeAR, direct and partial ones together (5,394
  /// quotations). Methods met fewer than 20 times there, or that its annotators left out
  /// (transcripts), take 0.7.
  var confidence: Double {
    switch self {
    case .quotationThenCue: 0.97
    case .cueThenQuotation: 0.81
    case .accordingTo, .dash: 0.8
    case .continuation: 0.78
    case .nextParagraph: 0.63
    case .colon: 0.48
    case .precedingSubject: 0.46
    case .passiveCue, .followingCue, .transcript, .markup, .frame, .hearsay: 0.7
    case .ownVoice, .none: 1
    }
  }
}
