import ArgumentParser
import Documents
import Foundation
import Matching
import Pipeline

struct Waive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Let a finding stand, with a reason: written beside the draft.",
    discussion: """
      Example:
        verbatim waive ferry.md bare-source --words "sources say" --reason "known to OP" --initials OP

      The waiver goes into ferry.md.verbatim.yml, which is written anew (comments in it are lost). It holds
      while those words stand in the draft, wherever they move to.
      """)

  @Argument(help: "The draft.") var draft: String
  @Argument(help: "The rules, as the report names them.") var rules: [String]

  @Option(help: "Words of the draft that the finding is about (default: the whole draft).")
  var words: String?

  @Option(help: "Why the finding may stand.") var reason: String
  @Option(help: "Who answers for it.") var initials: String

  @Option(help: ArgumentHelp("Last day on which it holds.", valueName: "yyyy-mm-dd"))
  var expires: String?

  func validate() throws {
    if rules.isEmpty { throw ValidationError("Name the rules that are waived.") }
    for rule in rules where Rules.rule(named: rule) == nil {
      throw ValidationError("There is no rule “\(rule)”; `verbatim rules` lists them.")
    }
    if let expires, !CalendarDate.isValid(expires) {
      throw ValidationError("--expires takes a date, YYYY-MM-DD.")
    }
    if reason.isEmpty || initials.isEmpty {
      throw ValidationError("A waiver needs a reason and initials.")
    }
  }

  func run() throws {
    let file = try InputFile(contentsOf: URL(fileURLWithPath: draft), path: draft)
    let sidecar = Sidecar(of: file)
    let waiver = Waiver(
      rules: rules, anchor: try words.map { try sidecar.anchor(on: $0) } ?? .draft,
      reason: reason, initials: initials, expires: expires, origin: .sidecar,
      location: Location(path: sidecar.path))
    try sidecar.add([waiver])
    Console.write("\(sidecar.path)\n")
  }
}
