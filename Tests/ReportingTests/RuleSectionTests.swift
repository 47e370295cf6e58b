import Testing

@testable import Reporting

@Suite struct RuleSectionTests {
  private let page = """
    # Changed number

    A *figure* inside the quotation
    is `another` one.

    ## Why it matters
    - one
      goes on
    - two

    ```draft
    “20 < 30”

    *no mark-up*
    ```
    """

  @Test func knowsWhatThePagesUse() {
    let paragraphs = RuleSection.paragraphs(of: page)
    #expect(paragraphs.map(\.isHeading) == [true, false, true, false, false, false])
    #expect(paragraphs.map(\.isListItem) == [false, false, false, true, true, false])
    #expect(paragraphs.last?.isCode == true)
    #expect(paragraphs.last?.label == "draft")
    #expect(paragraphs.last?.runs.map(\.runText.renderText) == ["“20 < 30”\n\n*no mark-up*"])
  }

  @Test func marksEmphasisAndCode() {
    let runs = RuleSection.paragraphs(of: page)[1].runs
    #expect(
      runs.map(\.runText.renderText) == [
        "A ", "figure", " inside the quotation is ", "another", " one.",
      ])
    #expect(runs.map(\.isStrong) == [false, true, false, false, false])
    #expect(runs.map(\.isVerbatim) == [false, false, false, true, false])
  }

  @Test func anUnclosedFenceLosesNothing() {
    let paragraphs = RuleSection.paragraphs(of: "text\n```\nleft open")
    #expect(paragraphs.count == 2)
  }
}
