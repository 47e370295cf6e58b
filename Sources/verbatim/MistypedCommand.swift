import ArgumentParser
import Documents
import Foundation
import Pipeline

/// A first argument that is no file but nearly a command: `verbatim chekc draft.md`.
struct MistypedCommand: UserFacingError {
  private let word: String
  private let nearest: String

  var location: Location? { nil }
  var problem: String { "“\(word)” is neither a command nor a file" }
  var remedy: String { "did you mean `verbatim \(nearest)`? `verbatim --help` lists the commands" }

  /// Drafts can be named without a command, so a mistyped one would be taken for a missing draft.
  ///
  /// - Throws: `MistypedCommand`.
  static func refuse(_ argument: String?) throws(MistypedCommand) {
    let commands = Verbatim.configuration.subcommands.map { $0._commandName }
    guard let argument, !commands.contains(argument), !argument.hasPrefix("-"),
      !argument.contains("/"), !FileManager.default.fileExists(atPath: argument),
      let nearest = NearestName.of(argument, among: commands)
    else { return }
    throw MistypedCommand(word: argument, nearest: nearest)
  }
}
