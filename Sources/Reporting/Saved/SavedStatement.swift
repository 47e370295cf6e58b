import Documents
import Extraction

/// Makes a statement again from its record.
struct SavedStatement {
  private let record: CheckedStatementRecord
  private let text: SavedText

  init(_ record: CheckedStatementRecord, _ text: SavedText) {
    self.record = record
    self.text = text
  }

  func statement() throws(ReportingError) -> Statement {
    let statement = record.statement
    guard !statement.spans.isEmpty else {
      throw .damagedRun("statement “\(statement.id)” is empty")
    }
    guard statement.chain.count == record.links.count else {
      throw .damagedRun("the chain of statement “\(statement.id)” lacks a place")
    }
    return Statement(
      id: statement.id, kind: try kind(), spans: statement.spans.map(text.range),
      attribution: try attribution(), hedges: statement.hedges.map(text.range),
      parent: statement.parent)
  }

  private func kind() throws(ReportingError) -> Statement.Kind {
    switch record.statement.kind {
    case "quotation": return .quotation(try SavedWord.value(record.statement.form ?? ""))
    case "indirect": return .indirect
    case "claim":
      guard let claim = record.statement.claim else {
        throw .damagedRun("a claim lacks its figures")
      }
      return .claim(
        Claim(
          status: try SavedWord.value(claim.status), figures: claim.figures.map(text.range),
          dates: claim.dates.map(text.range), names: claim.names.map(text.range),
          isNegated: claim.negated, comparisons: claim.comparisons.map(text.range),
          comparatives: claim.comparatives.map(text.range), worth: claim.worth))
    default: throw .damagedRun("“\(record.statement.kind)” is not a kind of statement")
    }
  }

  private func attribution() throws(ReportingError) -> Attribution {
    let statement = record.statement
    let speaker = try statement.speaker.value.map { speaker throws(ReportingError) in
      Mention(
        range: text.range(SpanRecord(start: speaker.start, end: speaker.end)),
        name: speaker.name.value, kind: try SavedWord.value(speaker.kind))
    }
    let cue = try statement.cue.value.map { cue throws(ReportingError) in
      Cue(range: text.range(cue), tone: try SavedWord.value(record.tone ?? "neutral"))
    }
    return Attribution(
      speaker: speaker, cue: cue,
      chain: try zip(statement.chain, record.links).map { link, place throws(ReportingError) in
        Link(name: link.name, kind: try SavedWord.value(link.kind), range: text.range(place))
      },
      how: try SavedWord.value(statement.how), confidence: statement.confidence)
  }
}
