import Matching

/// A finding as a template sees it.
struct FindingView {
  let style: String
  let sign: String
  let levelWord: String
  let rule: String
  let message: Shown
  let remedy: Shown
  /// “waived: …”; nil for a finding that counts.
  let standing: Shown?

  init(_ finding: Finding) {
    let style = finding.standing.isOpen ? ItemStyle(finding.level) : .settled
    self.style = style.rawValue
    sign = style.sign
    levelWord = finding.level.word
    rule = finding.rule
    message = Shown(finding.message.text)
    remedy = Shown(finding.remedy)
    standing = finding.standing.phrase.map { Shown($0) }
  }
}
