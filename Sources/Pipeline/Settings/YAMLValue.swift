import Documents
import Matching
import Yams

/// A value of a YAML file with its place, and the errors that it can be wrong with.
struct YAMLValue {
  let node: Node
  /// Key that the value stands under, "" at the top.
  let key: String
  /// File, shown to people.
  let path: String

  init(_ node: Node, key: String, path: String) {
    self.node = node
    self.key = key
    self.path = path
  }

  /// Reads a whole file; nil when there is nothing in it.
  ///
  /// - Throws: `ConfigurationError.malformed`.
  init?(file text: String, path: String) throws {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
      throw ConfigurationError.malformed(
        Location(path: path, line: error.line), reason: error.briefly)
    } catch {
      throw ConfigurationError.malformed(Location(path: path), reason: "\(error)")
    }
    guard let root, root != Node("") else { return nil }
    self.init(root, key: "", path: path)
  }

  var location: Location {
    Location(path: path, line: node.mark?.line, column: node.mark?.column)
  }

  /// `key` takes `expected`, and this is something else.
  func unusable(_ expected: String) -> ConfigurationError {
    .unusableValue(location, key: key, expected: expected)
  }

  func string() throws -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw unusable("one value") }
    return text
  }

  /// A list, or one value that is meant as a list of one.
  func strings() throws -> [String] { try list().map { try $0.string() } }

  /// The values of a list, or this one alone.
  func list() -> [YAMLValue] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.map { YAMLValue($0, key: key, path: path) }
  }

  /// A whole number in `range`.
  func number(_ range: ClosedRange<Int>) throws -> Int {
    guard let text = node.scalar?.string, let number = Int(text), range.contains(number) else {
      throw unusable("a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// `YYYY-MM-DD`.
  func date() throws -> String {
    let text = try string()
    guard CalendarDate.isValid(text) else { throw unusable("a date, YYYY-MM-DD") }
    return text
  }

  /// One of the spellings of an enum.
  func word<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try string()) else {
      throw unusable("one of " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// The entries of a mapping, in the order of the file; `expected` says what one looks like.
  func entries(_ expected: String) throws -> [(key: YAMLValue, value: YAMLValue)] {
    guard let mapping = node.mapping else { throw unusable(expected) }
    return mapping.map { name, value in
      let name = YAMLValue(name, key: name.scalar?.string ?? "", path: path)
      return (name, YAMLValue(value, key: name.key, path: path))
    }
  }

  /// The entries of a mapping with these keys only.
  ///
  /// - Throws: `ConfigurationError.unknownKey` with the nearest key.
  func fields(_ known: [String]) throws -> [String: YAMLValue] {
    var fields: [String: YAMLValue] = [:]
    for (key, value) in try entries("the keys \(known.joined(separator: ", "))") {
      guard known.contains(key.key) else { throw key.unknown(among: known) }
      fields[key.key] = value
    }
    return fields
  }

  /// This is a key, and none of `known`.
  func unknown(among known: [String]) -> ConfigurationError {
    .unknownKey(location, key: key, nearest: NearestName.of(key, among: known))
  }
}

extension YamlError {
  /// 1-based line of the fault.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  /// What is wrong, without the excerpt that the library adds.
  fileprivate var briefly: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "\(self)"
    }
  }
}
