import Foundation
import TestSupport
import Testing

/// What `init --ci` writes works as written.
@Suite struct InitTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace([
      "drafts/d.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
    let outcome = try workspace.run("init", "--ci", "-c", "sources")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return workspace
  }

  @Test func nothingIsWrittenOver() throws {
    let workspace = try workspace()
    try workspace.write(Data("mine".utf8), to: ".gitlab/verbatim.yml")
    try FileManager.default.removeItem(
      at: workspace.folder.appending(path: ".pre-commit-config.yaml"))
    let again = try workspace.run("init", "--ci", "-c", "sources")
    #expect(again.status == 0)
    #expect(again.errors.contains(".gitlab/verbatim.yml"))
    #expect(again.output == "./.pre-commit-config.yaml\n")
    #expect(try workspace.text(of: ".gitlab/verbatim.yml") == "mine")
    #expect(try workspace.run("init", "--ci", "-c", "sources").status == 2)
  }

  @Test func settingsThatAreThereAreNoFaultWhenCIIsAdded() throws {
    let workspace = try Workspace(["sources/hearing.html": CheckTests.source])
    #expect(try workspace.run("init", "-c", "sources").status == 0)
    let outcome = try workspace.run("init", "--ci", "-c", "sources")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains(".github/workflows/verbatim.yml"))
  }

  @Test(arguments: ["a b", "$(x)", "../; rm", "-x", "", "/abs", "a\nb", "ä"])
  func foldersThatAShellCouldMistakeAreRefused(drafts: String) throws {
    #expect(try Workspace().run("init", "--ci", "--drafts", drafts).status == 2)
  }

  /// The check of the workflow and that of the job, as the runner would run them.
  @Test(arguments: [
    (".github/workflows/verbatim.yml", ["verbatim.md", "verbatim.sarif", "verbatim.html"]),
    (".gitlab/verbatim.yml", ["gl-code-quality-report.json", "verbatim.xml", "verbatim.sarif"]),
  ])
  func theCheckWritesItsFilesAndFailsOnFindings(file: String, outputs: [String]) throws {
    let workspace = try workspace()
    let lines = try workspace.text(of: file).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.contains("verbatim check") })
    var command = lines[start].trimmingCharacters(in: .init(charactersIn: " -"))
    if command.hasSuffix("\\") {
      command = command.dropLast() + lines[start + 1].trimmingCharacters(in: .whitespaces)
    }
    let path = Program.url.deletingLastPathComponent().path
    let outcome = try Program.run(
      shell: "PATH='\(path)':$PATH; \(command)", in: workspace.folder)
    #expect(outcome.status == 1, "\(outcome.errors)")
    for output in outputs {
      let text = try workspace.text(of: output)
      #expect(text.contains("changed-words"))
      #expect(!text.contains("not a day later"), "a source's words in \(output)")
    }
  }

  @Test(.enabled(if: Judges.areInstalled, Judges.howToInstall))
  func theFilesFitTheSchemasOfTheirServices() throws {
    let workspace = try workspace()
    let faults = try Judges.verdict(
      "ci",
      on: [".github/workflows/verbatim.yml", ".gitlab/verbatim.yml"].map {
        workspace.folder.appending(path: $0)
      })
    #expect(faults == "")
  }

  /// The real pre-commit, on a repository of its own: the hook of `init` fails the altered draft.
  @Test(.enabled(if: Judges.areInstalled, Judges.howToInstall))
  func theHookStopsACommit() throws {
    let workspace = try workspace()
    let path = [
      Program.url.deletingLastPathComponent().path,
      Judges.python.deletingLastPathComponent().path,
    ].joined(separator: ":")
    let outcome = try Program.run(
      shell: """
        export PATH='\(path)':$PATH HOME="$PWD" PRE_COMMIT_HOME="$PWD/.cache"
        git init -q . && git add drafts sources .verbatim.yml .pre-commit-config.yaml
        pre-commit run --all-files
        """, in: workspace.folder)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "verbatim.................................................................Failed"))
    #expect(outcome.output.contains("changed-words"))
  }

  /// The definition that other repositories name.
  @Test(.enabled(if: Judges.areInstalled, Judges.howToInstall))
  func theDefinitionOfTheHookIsValid() throws {
    let file = SampleReportTests.root.appending(path: ".pre-commit-hooks.yaml")
    let outcome = try Judges.run(["-m", "pre_commit", "validate-manifest", file.path])
    #expect(outcome == "")
  }
}
