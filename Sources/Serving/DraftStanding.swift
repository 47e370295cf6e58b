/// What is known of a draft's file, seen from the run that checked it.
package enum DraftStanding: Sendable {
  case asChecked
  /// Its bytes are others.
  case edited
  /// It is not there, or cannot be read.
  case gone
}
