import Documents
import Extraction

/// The day on which a draft says that somebody said something: a date or a day of the week in the
/// sentence of the quotation, outside its marks.
struct StatedDay {
  /// Words between the reporting word and the date that belongs to it, at most.
  private static let reach = 6

  let year: Int
  /// Nil when only the year is stated.
  let day: CalendarDay?
  /// UTF-8 bytes into the draft's text.
  let range: TextRange

  init?(_ comparison: Comparison, _ context: RuleContext) {
    let draft = comparison.draft
    let statement = comparison.statement
    guard let cue = statement.attribution.cue?.range,
      let block = draft.block(at: cue.start)?.range
    else { return nil }
    let words = WordText(
      Word.words(in: draft.text, range: block), in: draft.text, range: block)
    guard let verb = words.words.firstIndex(where: { $0.range.end > cue.start }) else { return nil }
    func isOutside(_ index: Int) -> Bool {
      !statement.spans.contains { $0.overlaps(words.words[index].range) }
    }
    var end = verb
    while end < words.words.count, end <= verb + Self.reach, isOutside(end),
      end == verb || !words.startsSentence(end)
    { end += 1 }
    let near = verb..<end
    let published = CalendarDay(draft.metadata.date ?? context.statedDate)
    if let date = DateMention.dates(in: words, near, context.words).first {
      guard let year = date.year ?? published?.year else { return nil }
      self.year = year
      day = date.month.flatMap { month in
        date.day.map { CalendarDay(year: year, month: month, day: $0) }
      }
      guard date.year != nil || day != nil else { return nil }
      range = words.range(of: date.words)
      return
    }
    guard let published,
      let index = near.first(where: {
        context.words.weekdays[words.words[$0].hash] != nil && words.words[$0].isCapitalised
      }), let weekday = context.words.weekdays[words.words[index].hash]
    else { return nil }
    // The last such day up to the draft's own.
    let back = (published.weekday - weekday + 7) % 7
    let number = published.number - back
    day = CalendarDay(number: number)
    year = published.year
    range = words.words[index].range
  }
}
