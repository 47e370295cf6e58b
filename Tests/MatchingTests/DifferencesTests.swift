import Testing

@testable import Matching

@Suite struct DifferencesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let quote: String
    let kinds: [Difference.Kind]
    var testDescription: String { quote }

    init(_ source: String, _ quote: String, _ kinds: [Difference.Kind]) {
      self.source = source
      self.quote = quote
      self.kinds = kinds
    }
  }

  private static let ferry = "The old ferry leaves from the northern pier every morning at seven."

  @Test(arguments: [
    Case(ferry, ferry, []),
    Case(ferry, "the old ferry leaves from the northern pier every morning at 7", [.spelling]),
    Case(ferry, "The old ferry leaves from the southern pier every morning at seven.", [.negation]),
    Case(ferry, "The old ferry leaves from the northern pier every morning at eight.", [.number]),
    Case(
      ferry, "The old ferry never leaves from the northern pier every morning at seven.",
      [.negation]),
    Case(ferry, "The old ferry departs from the northern pier every morning at seven.", [.wording]),
    Case(ferry, "The ferry leaves from the northern pier every morning at seven.", [.wording]),
    Case(ferry, "The old ferry leaves … every morning at seven.", []),
    Case(ferry, "The old ferry leaves from [Oakham] every morning at seven.", [.bracketed]),
  ])
  func ofOneSentence(_ example: Case) throws {
    let kinds = try Desk(example.source).comparison(example.quote).differences.map(\.kind)
    #expect(kinds == example.kinds)
  }

  @Test(arguments: [
    Case(
      "Thc counci1 sold the o1d rnodel of the 0ak ferry in the spring.",
      "The council sold the old model of the oak ferry in the spring.", [.damage, .damage, .damage]),
    Case(
      "I think the boats wi1l corne home, 1 know it well enough.",
      "I think the boats will come home, I know it well enough.", [.damage, .damage]),
    // Words that are words are no damage, nor are figures.
    Case(
      "The boats of the harbour may fall when the winter comes.",
      "The boats of the harbour may fail when the winter comes.", [.wording]),
    Case(
      "We had l0 boats in the harbour when the winter came.",
      "We had 10 boats in the harbour when the winter came.", [.number]),
    Case(
      "We had 30 boats in the harbour when the winter came.",
      "We had 80 boats in the harbour when the winter came.", [.number]),
    Case(
      "I saw Maria Beil at the pier when the winter came.",
      "I saw Maria Bell at the pier when the winter came.", [.name]),
  ])
  func damageOfTheSourceIsToldFromChanges(_ example: Case) throws {
    let kinds = try Desk(example.source).comparison(example.quote).differences.map(\.kind)
    #expect(kinds == example.kinds)
  }

  @Test(arguments: [
    Case("We do not intend to sell the harbour.", "We intend to sell the harbour.", [.negation]),
    Case(
      "We do not intend to sell the harbour.", "We don't intend to sell the harbour.", [.cleaning]),
    Case("We won't sell the harbour to them.", "We will sell the harbour to them.", [.negation]),
    Case(
      "Nobody in the town wants to sell the harbour.",
      "Everybody in the town wants to sell the harbour.", [.negation]),
    Case(
      "It is unlikely that we sell the harbour.", "It is likely that we sell the harbour.",
      [.negation]),
    Case(
      "We could hardly see the harbour from here.", "We could see the harbour from here.",
      [.negation]),
    Case(
      "All but two of the boats came home to us.", "All of the boats came home to us.", [.wording]),
    Case(
      "Both of the boats came home before the night.",
      "Neither of the boats came home before the night.", [.negation]),
  ])
  func whereTheSenseTurns(_ example: Case) throws {
    let kinds = try Desk(example.source).comparison(example.quote).differences.map(\.kind)
    #expect(kinds == example.kinds)
  }

  @Test(arguments: [
    Case(
      "The -- the boats are, you know, all out at sea today.",
      "The boats are all out at sea today.", [.cleaning]),
    Case(
      "The color of the theater was chosen by the harbor board.",
      "The colour of the theatre was chosen by the harbour board.",
      [.spelling, .spelling, .spelling]),
    Case(
      "On [4 May] the boats were painted, and all of us were there.",
      "On [4 May] the boats were painted, and all of us were there.", []),
    Case(
      "The health care of the town is paid by all of us.",
      "The healthcare of the town is paid by all of us.", [.spelling]),
    Case(
      "I met Anna Brandt at the pier on that very day.",
      "I met Anna Novak at the pier on that very day.", [.name]),
    Case(
      "I think the boats will probably be back by noon.", "The boats will be back by noon.",
      [.certainty, .certainty]),
    Case(
      "In spring we paint the boats, and in autumn we mend the nets.",
      "In autumn we mend the nets, and in spring we paint the boats.", [.order]),
  ])
  func ofOtherKinds(_ example: Case) throws {
    let kinds = try Desk(example.source).comparison(example.quote).differences.map(\.kind)
    #expect(kinds == example.kinds)
  }

  @Test(arguments: [
    Case(
      "I would never say that the board sold the harbour.", "The board sold the harbour.", [.cut]),
    Case(
      "If the board sells the harbour, we will leave this town.",
      "The board sells the harbour, we will leave this town.", [.cut]),
    Case(
      "I doubt that the board sold the harbour in that year.",
      "The board sold the harbour in that year.", [.cut]),
    Case(
      "The board did not, as some claim, sell the harbour that year.",
      "The board did … sell the harbour that year.", [.cut]),
    Case(
      "We will pay for the wall, if the council agrees to it.", "We will pay for the wall.", [.cut]),
    Case(
      "“We will pay for the wall,” she said. “It is our wall, after all.”",
      "We will pay for the wall. It is our wall, after all.", []),
    Case(
      "I did not come. The board sold the harbour in that year.",
      "The board sold the harbour in that year.", []),
    Case(
      "They sold it. We were not asked. The town paid for all of it.",
      "They sold it. … The town paid for all of it.", []),
  ])
  func whereACutTurnsTheSense(_ example: Case) throws {
    let kinds = try Desk(example.source).comparison(example.quote).differences.map(\.kind)
    #expect(kinds == example.kinds)
  }
}
