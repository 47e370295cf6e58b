/// An error that a person can act on: what is wrong, where, and what to do.
package protocol UserFacingError: Error, Sendable {
  var problem: String { get }
  var location: Location? { get }
  var remedy: String { get }
}
