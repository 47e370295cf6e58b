import Foundation

/// A JSON value with `true` and `1` apart.
indirect enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var strings: [String] {
    guard case .array(let values) = self else { return [] }
    return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let value): value == value.rounded() ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// Checks values against the part of JSON Schema 2020-12 that the project's schemas use; a keyword
/// it does not know is a fault, so that no rule is passed over silently.
struct SchemaChecker {
  private let root: JSONValue

  init(_ schema: String) throws { root = try JSONValue(schema) }

  func faults(in value: JSONValue) -> [String] { check(value, root, "") }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .bool(false) ? ["\(path): not allowed"] : []
    }
    return keywords.flatMap { keyword, rule in
      fault(value, keyword, rule, keywords, path)
    }
  }

  private func fault(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: [String: JSONValue],
    _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "title", "description", "$defs", "then", "else": return []
    case "$ref":
      guard case .string(let name) = rule, let target = root["$defs"]?[String(name.dropFirst(8))]
      else { return ["\(path): reference to nothing"] }
      return check(value, target, path)
    case "type":
      let allowed = rule.strings.isEmpty ? [rule] : rule.strings.map(JSONValue.string)
      let isFit =
        allowed.contains(.string(value.typeName))
        || value.typeName == "integer" && allowed.contains(.string("number"))
      return isFit ? [] : ["\(path): \(value.typeName) instead of \(allowed)"]
    case "const": return value == rule ? [] : ["\(path): is not \(rule)"]
    case "enum":
      guard case .array(let values) = rule else { return ["\(path): broken enum"] }
      return values.contains(value) ? [] : ["\(path): \(value) is not in the list"]
    case "anyOf":
      guard case .array(let options) = rule else { return ["\(path): broken anyOf"] }
      let faults = options.map { check(value, $0, path) }
      return faults.contains(where: \.isEmpty) ? [] : faults.flatMap(\.self)
    case "not": return check(value, rule, path).isEmpty ? ["\(path): must not fit"] : []
    case "if":
      let branch = check(value, rule, path).isEmpty ? schema["then"] : schema["else"]
      return branch.map { check(value, $0, path) } ?? []
    default: return contentFault(value, keyword, rule, schema, path)
    }
  }

  private func contentFault(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: [String: JSONValue],
    _ path: String
  ) -> [String] {
    switch (keyword, value, rule) {
    case ("properties", .object(let members), _):
      return members.flatMap { name, member in
        rule[name].map { check(member, $0, "\(path)/\(name)") } ?? []
      }
    case ("required", .object(let members), _):
      return rule.strings.filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
    case ("additionalProperties", .object(let members), _):
      let known = schema["properties"]
      return members.filter { known?[$0.key] == nil }.flatMap { name, member in
        check(member, rule, "\(path)/\(name)")
      }
    case ("propertyNames", .object(let members), _):
      return members.keys.flatMap { check(.string($0), rule, "\(path)/\($0)") }
    case ("items", .array(let values), _):
      return values.enumerated().flatMap { check($1, rule, "\(path)/\($0)") }
    case ("minItems", .array(let values), .number(let least)):
      return Double(values.count) >= least ? [] : ["\(path): too few"]
    case ("minimum", .number(let number), .number(let bound)):
      return number >= bound ? [] : ["\(path): \(number) is below \(bound)"]
    case ("maximum", .number(let number), .number(let bound)):
      return number <= bound ? [] : ["\(path): \(number) is above \(bound)"]
    case ("pattern", .string(let text), .string(let pattern)):
      let isFit = (try? Regex(pattern)).map { text.contains($0) } ?? false
      return isFit ? [] : ["\(path): does not fit \(pattern)"]
    case ("properties", _, _), ("required", _, _), ("additionalProperties", _, _),
      ("propertyNames", _, _), ("items", _, _), ("minItems", _, _), ("minimum", _, _),
      ("maximum", _, _), ("pattern", _, _):
      return []
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }
}
