/// Committee meetings of the US House: who was asked to speak, and about what. There are no speeches.
struct CommitteeMeetingReader: XMLFormatReader {
  static let identifier = "committee-meeting"
  static let summary = "US House committee meetings and witnesses"

  static func claims(_ root: RootElement) -> Bool {
    root.name == "committee-meeting" || root.name == "witness-list"
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = Metadata(
      title: tree.firstValue("meeting-title"),
      date: tree.firstValue("calendar-date").flatMap(DateWords.machineDate),
      publisher: tree.firstValue("committee-name"), language: "en")
    let rules = NamedRules(
      kinds: NamedRules.kinds(
        (.block(.heading), "meeting-title"),
        (.container, "committee-meeting meeting-details meeting-documents meeting-document panel"),
        (.container, "committees subcommittees witnesses meeting-location files filename-metadata"),
        (.block(.listItem), "witness"),
        (.block(.paragraph), "description committee-name building room meeting-type legis-num"),
        (
          .skipped,
          "calendar-date legis-stage doc-type language copyright calendar-time type testified"
        ),
        (
          .skipped,
          "current-status publish-dates witness-type congress-num session-num witness-documents"
        )))
    var walker = BlockWalker(tree, rules: rules)
    builder.append(walker.walk(), of: tree)
  }
}
