import ArgumentParser
import Documents
import Foundation
import Matching
import Reporting
import Reviewing
import Serving

/// `verbatim review`: the workbench, and the same from a terminal.
struct ReviewRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decide, note, sign off: in a browser on this machine, or from the terminal.",
    discussion: """
      Decisions are kept in RUN.review.sqlite beside the run; nothing is ever overwritten.

      Examples:
        verbatim check draft.md -c sources -f json=run.json
        verbatim review run.json
        verbatim review set run.json 9 accepted --reason "minutes, p. 3"
      """,
    subcommands: [
      Serve.self, List.self, Status.self, Decide.self, AddNote.self, Undo.self, Recheck.self,
      SignOff.self, Export.self,
    ],
    defaultSubcommand: Serve.self)

  /// The workbench.
  struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve",
      abstract: "Open the workbench for this machine only (the default); prints its address.")
    @OptionGroup var run: RunOption
    @Option(help: "Port of 127.0.0.1; any free one when none is given.") var port: Int?
    @Option(help: ArgumentHelp("End after this long without a request.", valueName: "minutes"))
    var idle: Double = 30

    func validate() throws {
      if !(idle > 0) { throw ValidationError("--idle takes minutes, more than 0.") }
      if let port, !(1...65_535).contains(port) {
        throw ValidationError("--port takes a number from 1 to 65535.")
      }
    }

    func run() async throws {
      let saved = try run.saved()
      let session = try ReviewSession(
        saved.presentation, in: try run.store(of: saved),
        .init(
          time: { Now.text }, recheck: { try await saved.checkedAgain() },
          standing: { saved.standing(of: $0) }, draftFile: { try saved.draftFile($0) },
          source: { try saved.source(of: $0) }))
      let server = try ReviewServer(session, port: port, idle: .seconds(idle * 60))
      try await server.run {
        Console.write(server.address + "\n")
        Console.tell("Open this address in a browser on this machine. Ctrl-C ends the workbench.")
      }
    }
  }

  /// What there is to decide.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "The items with what was found and decided, one a line.")
    @OptionGroup var run: RunOption
    @Flag(help: "Only what is open or waits for a call.") var open = false

    func run() async throws {
      let review = try run.review()
      let state = try review.state()
      for draft in review.presentation.drafts {
        for item in draft.items where !open || !state[item].standing.isSettled {
          let review = state[item]
          let decision = review.isReopened ? "reopened" : review.decision.word
          let columns = [
            String(item.number), item.anchor, decision, review.by ?? "-",
            item.verdict?.word ?? "-", item.findings.first?.rule ?? "-",
            item.location.description, item.words(in: draft.text),
          ]
          Console.write(columns.map(VisibleText.line).joined(separator: "\t") + "\n")
        }
      }
    }
  }

  /// How far the review is.
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "How far each draft is, who signed it, and whether the log is whole.")
    @OptionGroup var run: RunOption

    func run() async throws {
      let saved = try run.saved()
      let review = try run.review(of: saved)
      let state = try review.state()
      for draft in review.presentation.drafts {
        let unsettled = state.unsettled(in: draft).count
        var line =
          "\(VisibleText.line(draft.path)): \(draft.items.count) items, \(unsettled) to settle"
        if let signature = state.signOff(of: draft) {
          line += ", signed by \(VisibleText.line(signature.by)) \(signature.time)"
        } else if state.isStale(draft) {
          line += ", edited since it was signed"
        }
        switch saved.standing(of: draft) {
        case .asChecked: break
        case .edited: line += ", edited since the check"
        case .gone: line += ", the file is gone"
        }
        Console.write(line + "\n")
      }
      if let broken = state.brokenAt {
        Console.write("log: broken at line \(broken)\n")
        try ExitStatus.incomplete.finish()
      }
      Console.write("log: \(state.sequence) events, whole\n")
    }
  }
}

extension Decision: ExpressibleByArgument {}
extension ItemReview.Audience: ExpressibleByArgument {}
