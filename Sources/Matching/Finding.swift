package import Documents

/// What a rule has to say about a draft, one of its statements, or the run.
package struct Finding: Sendable, Hashable {
  /// Identifier of the rule, "changed-number".
  package let rule: String
  package let level: Level
  /// Only rules that compare with the corpus own a verdict.
  package let verdict: Verdict?
  /// One sentence: lower case, no full stop, draft's words first, source's words second, both in “…”.
  package let message: Message
  /// `Document.path` of the draft; nil for a finding about the run.
  package let draft: String?
  /// `Statement.id`; nil for a finding about the whole draft.
  package let statement: String?
  /// UTF-8 bytes into the draft's text; empty for a finding about the whole draft.
  package let spans: [TextRange]
  /// Best first.
  package let evidence: [Evidence]
  /// What to do about it, one sentence.
  package let remedy: String
  /// What the desk has made of it.
  package let standing: Standing

  package init(
    rule: String, level: Level, verdict: Verdict? = nil, message: Message, draft: String?,
    statement: String? = nil, spans: [TextRange] = [], evidence: [Evidence] = [], remedy: String,
    standing: Standing = .open
  ) {
    self.rule = rule
    self.level = level
    self.verdict = verdict
    self.message = message
    self.draft = draft
    self.statement = statement
    self.spans = spans
    self.evidence = evidence
    self.remedy = remedy
    self.standing = standing
  }

  /// The same finding at another level.
  package func with(level: Level) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, draft: draft,
      statement: statement, spans: spans, evidence: evidence, remedy: remedy, standing: standing)
  }

  /// The same finding with what the desk has made of it.
  package func with(standing: Standing) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, draft: draft,
      statement: statement, spans: spans, evidence: evidence, remedy: remedy, standing: standing)
  }

  /// Text of a finding. Each rule adds its own as `fileprivate` static members at the end of its file.
  package struct Message: Sendable, Hashable, ExpressibleByStringInterpolation {
    package let text: String
    package init(_ text: String) { self.text = text }
    package init(stringLiteral value: String) { text = value }
  }
}
