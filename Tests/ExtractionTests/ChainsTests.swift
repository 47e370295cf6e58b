import Extraction
import Testing

/// Through whom words came to the draft.
@Suite struct ChainsTests {
  @Test(arguments: [
    ("“No,” a diplomat told Northern News.", ["a diplomat", "Northern News"]),
    ("“No,” Lee said in an interview with the Daily Post.", ["Lee", "Daily Post"]),
    (
      "Northern News reported it. According to analysts cited by the outlet, the road is closed.",
      ["analysts", "Northern News"]
    ),
    (
      "The road is closed, according to a report by the daily Al-Nur.",
      ["a report", "Al-Nur"]
    ),
    (
      "Sources cited by Northern News suggest that the road is closed.",
      ["Sources", "Northern News"]
    ),
    ("“No,” Ann Lee told Bob Roe.", ["Ann Lee"]),
    (
      "Its finance director, Omar Finch, told the Dale Courier on 3 May: “Sales fell.”",
      ["Omar Finch", "Dale Courier"]
    ),
  ])
  func namesEveryLink(_ text: String, _ chain: [String]) {
    #expect(Extracted(text).chain == chain)
  }

  @Test func laterReportOfTheCommentsIsALink() {
    let text = """
      Ann Lee said the road was closed.

      Her comments were reported by Northern News.
      """
    #expect(Extracted(text).chain == ["Ann Lee", "Northern News"])
  }

  @Test func countsHops() {
    #expect(Extracted("“No,” Lee told Northern News.").statements.first?.attribution.hops == 1)
    #expect(Extracted("“No,” Lee said.").statements.first?.attribution.hops == 0)
  }
}
