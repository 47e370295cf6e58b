import ArgumentParser
import Documents
import Foundation
import Reporting
import Reviewing

/// The commands of the review that write something down, or out.
extension ReviewRun {
  struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Decide about an item.")
    @OptionGroup var run: RunOption
    @Argument(help: "Number or name of the item, as `list` prints it.") var item: String
    @Argument(help: "What you decide.") var decision: Decision
    @Option(help: "Why; needed to waive.") var reason: String?
    @Flag(
      help: ArgumentHelp(
        "With “waived”: write it beside the draft, too, so that every check honours it."))
    var writeWaiver = false
    @OptionGroup var person: PersonOption

    func run() async throws {
      let review = try run.review()
      try review.decide(
        item, decision, reason: reason, wantsWaiver: writeWaiver, by: person.by, at: Now.text)
    }
  }

  struct AddNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "Add a note to an item.")
    @OptionGroup var run: RunOption
    @Argument(help: "Number or name of the item, as `list` prints it.") var item: String
    @Argument(help: "The note.") var text: String
    @Option(
      name: .customLong("for"),
      help: "Whom it is for: private stays with the desk, author goes into the memo.")
    var audience = ItemReview.Audience.private
    @OptionGroup var person: PersonOption

    func run() async throws {
      let review = try run.review()
      try review.note(item, text, for: audience, by: person.by, at: Now.text)
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take back the last thing you did with an item.")
    @OptionGroup var run: RunOption
    @Argument(help: "Number or name of the item, as `list` prints it.") var item: String
    @OptionGroup var person: PersonOption

    func run() async throws {
      try run.review().undo(item, by: person.by, at: Now.text)
    }
  }

  struct Recheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recheck",
      abstract: "Check the drafts as they are now; decisions about unchanged words stay.")
    @OptionGroup var run: RunOption

    func run() async throws {
      let saved = try run.saved()
      _ = try run.review(try await saved.checkedAgain(), of: saved)
    }
  }

  struct SignOff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign-off",
      abstract: "Sign a draft as it is, when nothing in it is left to settle.")
    @OptionGroup var run: RunOption
    @Argument(help: "Path or number of the draft; needed when the run has several.")
    var draft: String?
    @OptionGroup var person: PersonOption

    func run() async throws {
      let review = try run.review()
      let only = review.presentation.drafts.count == 1 ? review.presentation.drafts[0].path : nil
      guard let name = draft ?? only else {
        throw ValidationError("Give the draft: the run has several, or none.")
      }
      try review.signOff(name, by: person.by, at: Now.text)
    }
  }

  struct Export: AsyncParsableCommand {
    /// The log itself, beside the kinds of `ReviewExports`.
    private static let log = "log"

    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write out what was decided.",
      discussion: (ReviewExports.all.map { "\($0.identifier): \($0.summary)" }
        + ["\(log): every event as a line of JSON, each with the hash of the one before"])
        .joined(separator: "\n"))
    @OptionGroup var run: RunOption
    @Argument(help: "memo, calls, csv, claimreview or log.") var kind: String

    func validate() throws {
      let kinds = ReviewExports.all.map { $0.identifier } + [Self.log]
      if !kinds.contains(kind) {
        throw ValidationError(
          "“\(kind)” is no export; use one of \(kinds.joined(separator: ", ")).")
      }
    }

    func run() async throws {
      if kind == Self.log {
        let lines = try run.store(of: try run.saved()).lines()
        return Console.write(lines.map { $0 + "\n" }.joined())
      }
      let review = try run.review()
      for type in ReviewExports.all where type.identifier == kind {
        Console.write(try type.init().text(of: review.presentation, try review.state()))
      }
    }
  }
}
