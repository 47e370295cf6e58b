package import Documents

/// Who stands behind a statement, and how the draft says so.
package struct Attribution: Sendable, Hashable {
  /// The mention in the text that says it; nil when nobody does.
  package let speaker: Mention?
  /// The reporting word or phrase as found; nil for block quotations, continuations and the like.
  package let cue: Cue?
  /// Speaker first, then through whom the words came; the draft itself is not a link.
  package let chain: [Link]
  package let how: Method
  /// 0…1, measured per method on the development sets, see reports/evaluation.
  package let confidence: Double

  package init(
    speaker: Mention?, cue: Cue?, chain: [Link], how: Method, confidence: Double
  ) {
    self.speaker = speaker
    self.cue = cue
    self.chain = chain
    self.how = how
    self.confidence = confidence
  }

  /// Outlets or documents between the speaker and the draft.
  package var hops: Int { chain.dropFirst(speaker == nil ? 0 : 1).count }

  /// Nobody is named, described or hinted at.
  package static let nobody = Attribution(
    speaker: nil, cue: nil, chain: [], how: .none, confidence: 1)
}

/// Words of the text that name or describe somebody.
package struct Mention: Sendable, Hashable {
  package let range: TextRange
  /// The fullest name the text gives that person; nil when it gives none.
  package let name: String?
  package let kind: SpeakerKind

  package init(range: TextRange, name: String?, kind: SpeakerKind) {
    self.range = range
    self.name = name
    self.kind = kind
  }
}

/// How well a reader could find the speaker.
package enum SpeakerKind: String, Sendable, Hashable {
  case named
  /// Resolved to a name where the text allows it.
  case pronoun
  /// "a senior defense official"
  case described
  /// "many within Syria", "officials"
  case collective
  /// A ministry, a capital, an outlet, a report.
  case institution
  /// "sources", with nothing said about them.
  case bare
}

/// One step of the way that words took to the draft.
package struct Link: Sendable, Hashable {
  package let name: String
  package let kind: SpeakerKind
  /// Where the draft names it.
  package let range: TextRange

  package init(name: String, kind: SpeakerKind, range: TextRange) {
    self.name = name
    self.kind = kind
    self.range = range
  }
}

/// A reporting word or phrase as found.
package struct Cue: Sendable, Hashable {
  package let range: TextRange
  package let tone: Tone

  /// What the word presupposes of the statement's truth.
  package enum Tone: String, Sendable, Hashable, CaseIterable {
    case neutral
    /// admitted, acknowledged: takes the statement for true
    case factive
    /// claimed, alleged: puts it in doubt
    case doubtful
    /// insisted, slammed: colours it
    case forceful
    /// denied: the statement is what the speaker rejects
    case denying
  }

  package init(range: TextRange, tone: Tone) {
    self.range = range
    self.tone = tone
  }
}

/// Which rule of the scanner found the speaker; its raw value is `how` in the machine formats.
package enum Method: String, Sendable, Hashable, CaseIterable {
  case quotationThenCue = "quotation-then-cue"
  case cueThenQuotation = "cue-then-quotation"
  case accordingTo = "according-to"
  case passiveCue = "passive-cue"
  case colon
  case dash
  case continuation
  case nextParagraph = "next-paragraph"
  case precedingSubject = "preceding-subject"
  case followingCue = "following-cue"
  case transcript
  case markup
  case frame
  case hearsay
  case ownVoice = "own-voice"
  case none
}
