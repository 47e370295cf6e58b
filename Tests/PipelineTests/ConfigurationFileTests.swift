import Documents
import Foundation
import Matching
import Testing

@testable import Pipeline

@Suite struct ConfigurationFileTests {
  private func applied(_ text: String) throws -> Configuration {
    var configuration = Configuration()
    let file = ConfigurationFile(
      text: text, url: URL(fileURLWithPath: "/desk/.verbatim.yml"), path: ".verbatim.yml")
    try file.apply(to: &configuration)
    return configuration
  }

  @Test func settingsReplaceDefaults() throws {
    let configuration = try applied(
      """
      corpus: [sources, /archive/2024]
      language: de
      fail-on: never
      rules:
        anonymous-speaker: error
        bare-source: off
      """)
    #expect(configuration.corpus == ["/desk/sources", "/archive/2024"])
    #expect(configuration.language == "de")
    #expect(configuration.failOn == nil)
    #expect(configuration.rules["anonymous-speaker"] == .level(.error))
    #expect(configuration.rules["bare-source"] == .off)
  }

  @Test func everySettingIsRead() throws {
    let configuration = try applied(
      """
      profile: wire
      baseline: known.json
      quotes: {cleanup: strict}
      thresholds:
        fragment-words: 3
        late-sentences: 1
        outlet-share: 60
        baseline-days: 30
      limits: {draft-bytes: 5000, findings: 50}
      people:
        - {name: Ona Petit, aliases: [O. Petit]}
      outlets:
        - name: Valley Herald
          aliases: [the Herald]
          publisher: Valley Press
          tier: low
      """)
    #expect(configuration.profile == .wire)
    #expect(configuration.baseline == "/desk/known.json")
    #expect(configuration.settings.cleanup == .strict)
    #expect(configuration.settings.thresholds.fragmentWords == 3)
    #expect(configuration.settings.thresholds.baselineDays == 30)
    #expect(configuration.limits.findings == 50)
    #expect(
      configuration.settings.people == [KnownPerson(name: "Ona Petit", aliases: ["O. Petit"])])
    #expect(configuration.settings.outlet(named: "Herald")?.tier == .low)
    #expect(configuration.origins["profile"] == ".verbatim.yml:1:1")
  }

  @Test(arguments: Profile.allCases)
  func profilesNameRulesThatThereAre(_ profile: Profile) {
    for rule in profile.settings.keys { #expect(Rules.rule(named: rule) != nil, "\(rule)") }
  }

  @Test func profileSetsLevelsAndTheFileWins() throws {
    let wire = try applied("profile: wire\nrules: {missing-date: note}\n")
    let rule = try #require(Rules.rule(named: "second-hand-quotation"))
    #expect(wire.setting(of: rule) == .level(.error))
    #expect(wire.setting(of: try #require(Rules.rule(named: "missing-date"))) == .level(.note))
    #expect(Configuration().setting(of: rule) == .on)
  }

  @Test(arguments: Profile.allCases) func theTemplateReadBackChangesProfileAndCorpusOnly(
    profile: Profile
  ) throws {
    let text = ConfigurationFile.template(profile: profile, corpus: ["sources", "a \"b\": c"])
    let configuration = try applied(text)
    #expect(configuration.profile == profile)
    #expect(configuration.corpus == ["/desk/sources", "/desk/a \"b\": c"])
    var plain = Configuration()
    plain.profile = profile
    plain.corpus = configuration.corpus
    #expect(configuration.described == plain.described)
  }

  @Test func theTemplateHasEverySettingAndItsExamplesAreValid() throws {
    let text = ConfigurationFile.template(profile: .desk, corpus: [])
    for setting in Setting.all {
      let key = setting.name.split(separator: ".").last ?? ""
      #expect(text.contains("\(key): \(setting.example)"), "\(setting.name)")
    }
    let lines = text.split(separator: "\n").map { line in
      let isExample = line.contains("# ") && line.contains(": ") && line.first == "#"
      let key = line.dropFirst(2).prefix { $0 != ":" }
      return isExample && Setting.all.contains { $0.name == key }
        ? String(line.dropFirst(2)) : String(line)
    }
    #expect(try applied(lines.joined(separator: "\n")).settings.outlets.count == 1)
  }

  @Test func emptyFileChangesNothing() throws {
    #expect(try applied("").corpus.isEmpty)
    #expect(try applied("# nothing yet\n").failOn == .error)
  }

  static let faulty: [(text: String, line: Int, says: String)] = [
    ("language: en\nlangauge: de\n", 2, "language"),
    ("fail-on: sometimes\n", 1, "never"),
    ("rules:\n  changed-nubmer: off\n", 2, "changed-number"),
    ("rules:\n  changed-number: loud\n", 2, "warning"),
    ("corpus:\n  a: b\n", 2, "one value"),
    ("- a\n- b\n", 1, "settings"),
    ("profile: dask\n", 1, "desk"),
    ("limits:\n  draft-byte: 5\n", 2, "draft-bytes"),
    ("quotes:\n  cleanup: loose\n", 2, "lenient"),
    ("thresholds:\n  fragment-words: many\n", 2, "number"),
    ("people:\n  - {nam: X}\n", 2, "name"),
    ("outlets:\n  - {name: X, tier: best}\n", 2, "secondary"),
  ]

  @Test(arguments: faulty.indices) func errorsSayLineAndRemedy(index: Int) throws {
    let (text, line, says) = Self.faulty[index]
    let error = try #require(throws: ConfigurationError.self) { try applied(text) }
    #expect(error.location?.line == line)
    #expect((error.problem + error.remedy).contains(says), "\(error.problem); \(error.remedy)")
  }

  @Test func brokenYAMLIsAnError() {
    #expect(throws: ConfigurationError.self) { try applied("corpus: [a\nlanguage: 'x") }
  }
}

@Suite struct EnvironmentSettingsTests {
  private func applied(_ variables: [String: String]) throws -> Configuration {
    var configuration = Configuration()
    try EnvironmentSettings(variables).apply(to: &configuration)
    return configuration
  }

  @Test func variablesSetWhatTheFileSets() throws {
    let configuration = try applied([
      "VERBATIM_FAIL_ON": "never", "VERBATIM_CORPUS": "a:b", "VERBATIM_QUOTES_CLEANUP": "lenient",
      "VERBATIM_LIMITS_FINDINGS": "7", "PATH": "/bin",
    ])
    #expect(configuration.failOn == nil)
    #expect(configuration.corpus == ["a", "b"])
    #expect(configuration.settings.cleanup == .lenient)
    #expect(configuration.limits.findings == 7)
    #expect(configuration.origins["fail-on"] == "VERBATIM_FAIL_ON")
  }

  @Test func aSlipOfThePenIsAnErrorAndAForeignVariableIsNone() throws {
    #expect(throws: ConfigurationError.self) { try applied(["VERBATIM_FAILON": "note"]) }
    #expect(throws: ConfigurationError.self) { try applied(["VERBATIM_FAIL_ON": "loud"]) }
    #expect(try applied(["VERBATIM_STATIC": "/lib"]).origins.isEmpty)
  }
}
