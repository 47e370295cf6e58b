import Matching

/// A finding as a template sees it.
struct FindingView {
  let style: String
  let sign: String
  let levelWord: String
  let rule: String
  let message: Shown
  let remedy: Shown

  init(_ finding: Finding) {
    let style = ItemStyle(finding.level)
    self.style = style.rawValue
    sign = style.sign
    levelWord = finding.level.word
    rule = finding.rule
    message = Shown(finding.message.text)
    remedy = Shown(finding.remedy)
  }
}
