import Matching

/// The settings of the rules.
extension Setting {
  static let cleanup = Setting(
    name: "quotes.cleanup",
    about: "what may be tidied in a quotation: strict (nothing), standard, lenient",
    example: "standard",
    read: { value, _, configuration in
      configuration.settings.cleanup = try value.word(CleanupPolicy.self)
    }, shown: { $0.settings.cleanup.rawValue })

  static let fragmentWords = number(
    "thresholds.fragment-words", "a quotation of fewer words is a fragment", 1...50,
    \.settings.thresholds.fragmentWords)

  static let lateSentences = number(
    "thresholds.late-sentences", "sentences of a quotation before its speaker may come", 1...50,
    \.settings.thresholds.lateSentences)

  static let claimWorth = number(
    "thresholds.claim-worth", "how much a claim without a source must be worth checking, %",
    1...100, \.settings.thresholds.claimWorth)

  static let outletShare = number(
    "thresholds.outlet-share", "share of the attributed statements that may rest on one outlet, %",
    1...100, \.settings.thresholds.outletShare)

  static let baselineDays = number(
    "thresholds.baseline-days", "days that a finding may stay in the baseline", 1...10_000,
    \.settings.thresholds.baselineDays)

  static let draftBytes = number(
    "limits.draft-bytes", "a larger draft is not checked", 1_000...(64 << 20),
    \.limits.draftBytes)

  static let findings = number(
    "limits.findings", "findings that are kept of one draft", 1...1_000_000, \.limits.findings)

  static let people = Setting(
    name: "people", about: "people under every name that a draft may use",
    example: "[{name: Ona Petit, aliases: [O. Petit, Mrs. Petit]}]",
    read: { value, _, configuration in
      configuration.settings.people = try value.list().map { entry in
        let fields = try entry.fields(["name", "aliases"])
        return KnownPerson(
          name: try entry.name(fields), aliases: try fields["aliases"]?.strings() ?? [])
      }
    }, shown: { $0.settings.people.isEmpty ? nil : "\($0.settings.people.count) listed" })

  static let outlets = Setting(
    name: "outlets",
    about: "outlets with aliases, publisher, tier (primary, secondary, low)",
    example:
      "[{name: Valley Herald, aliases: [the Herald], publisher: Valley Press, tier: secondary}]",
    read: { value, _, configuration in
      configuration.settings.outlets = try value.list().map { entry in
        let fields = try entry.fields(["name", "aliases", "publisher", "tier"])
        return Outlet(
          name: try entry.name(fields), aliases: try fields["aliases"]?.strings() ?? [],
          publisher: try fields["publisher"]?.string(),
          tier: try fields["tier"]?.word(Outlet.Tier.self))
      }
    }, shown: { $0.settings.outlets.isEmpty ? nil : "\($0.settings.outlets.count) listed" })

  private static func number(
    _ name: String, _ about: String, _ range: ClosedRange<Int>,
    _ property: any WritableKeyPath<Configuration, Int> & Sendable
  ) -> Setting {
    Setting(
      name: name, about: about, example: "\(Configuration()[keyPath: property])",
      read: { value, _, configuration in
        configuration[keyPath: property] = try value.number(range)
      }, shown: { "\($0[keyPath: property])" })
  }
}

extension YAMLValue {
  fileprivate func name(_ fields: [String: YAMLValue]) throws -> String {
    guard let name = fields["name"] else { throw unusable("a name, and what else is known") }
    return try name.string()
  }
}
