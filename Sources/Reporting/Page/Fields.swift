import Mustache

/// A view as the template engine looks at it: its members by name, read once.
///
/// Left to itself the engine reflects all members of a view for every name that it meets, which took
/// most of the time of a page of 60,000 items.
struct Fields: MustacheParent {
  private let members: [String: Any]

  init(_ view: Any) {
    var members: [String: Any] = [:]
    for child in Mirror(reflecting: view).children {
      guard let name = child.label, let value = Self.unwrapped(child.value) else { continue }
      members[name] = value
    }
    self.members = members
  }

  func child(named name: String) -> Any? { members[name].map(Self.seen) }

  /// Views become fields, also in lists; everything else stays what it is.
  private static func seen(_ value: Any) -> Any {
    switch value {
    case is String, is Int, is Bool, is Shown: value
    case let list as [Any]: list.map(seen)
    default: Mirror(reflecting: value).displayStyle == .struct ? Fields(value) : value
    }
  }

  /// Nil where the member is: such a name is looked up further out.
  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }
}
