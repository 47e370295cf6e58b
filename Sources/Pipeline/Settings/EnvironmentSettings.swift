import Yams

/// Settings from variables of the environment: `VERBATIM_FAIL_ON=warning`. They stand over the file
/// and under the flags. Lists are divided by colons, as in PATH.
package struct EnvironmentSettings: Sendable {
  private static let prefix = "VERBATIM_"
  private let variables: [String: String]

  package init(_ variables: [String: String]) { self.variables = variables }

  /// Settings that a variable can hold: not the tables.
  package static var settings: [Setting] {
    Setting.all.filter { $0.name != "people" && $0.name != "outlets" }
  }

  /// - Throws: `ConfigurationError` when a value cannot be used, or a variable's name is nearly that
  ///   of a setting.
  package func apply(to configuration: inout Configuration) throws {
    let known = Self.settings.map(\.variable)
    for (name, value) in variables.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(Self.prefix) && !value.isEmpty {
      guard let setting = Self.settings.first(where: { $0.variable == name }) else {
        // Other programs may have variables with this beginning; only a slip of the pen is a fault.
        guard
          let nearest = NearestName.of(
            String(name.dropFirst(Self.prefix.count)),
            among: known.map { String($0.dropFirst(Self.prefix.count)) })
        else { continue }
        throw ConfigurationError.unknownKey(nil, key: name, nearest: Self.prefix + nearest)
      }
      let parts = value.split(separator: ":").map { Node(String($0)) }
      let node = setting.name == "corpus" ? Node(parts) : Node(value)
      try setting.read(YAMLValue(node, key: name, path: name), nil, &configuration)
      configuration.origins[setting.name] = name
    }
  }
}
