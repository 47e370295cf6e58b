import Documents
import Matching

/// Who answers for a finding, and why.
struct WaiverRecord: Codable, Sendable {
  let reason: String
  let initials: String
  let expires: Nullable<String>
  /// `sidecar` or `inline`.
  let origin: String
  let location: LocationRecord

  init(_ waiver: Waiver) {
    reason = waiver.reason
    initials = waiver.initials
    expires = Nullable(waiver.expires)
    origin = waiver.origin.rawValue
    location = LocationRecord(waiver.location)
  }
}
