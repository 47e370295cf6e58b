/// A value that the contract writes as `null` rather than leaves out.
package struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  private let value: Value?

  package init(_ value: Value?) { self.value = value }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
