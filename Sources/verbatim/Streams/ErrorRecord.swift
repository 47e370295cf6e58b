import Documents
import Foundation
import Reporting

/// The answer to a line that cannot be used: `{"id":…,"error":{"problem":…,"remedy":…}}`.
struct ErrorRecord: Encodable {
  let id: LineIdentifier?
  let error: Reason

  struct Reason: Encodable {
    let problem: String
    let remedy: String
  }

  init(id: LineIdentifier?, _ error: any Error) {
    self.id = id
    self.error = Reason(error)
  }

  /// The record as one line of JSON.
  var line: String {
    do { return try JSONLine.text(of: self) } catch {
      // Only strings are encoded here; a failure would be a fault of the encoder itself.
      return #"{"id":null,"error":{"problem":"internal","remedy":"report this"}}"#
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(error, forKey: .error)
  }

  private enum Key: CodingKey { case id, error }
}

extension ErrorRecord.Reason {
  init(_ error: any Error) {
    switch error {
    case let error as any UserFacingError:
      self.init(problem: error.problem, remedy: error.remedy)
    case DecodingError.keyNotFound(let key, _):
      self.init(
        problem: "“\(key.stringValue)” is missing", remedy: "add it; `verbatim schema` has the form"
      )
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      self.init(
        problem: "“\(key)” is not of the right type",
        remedy: "correct it; `verbatim schema` has the form")
    default:
      self.init(problem: "the line is not a JSON object", remedy: "write one JSON object a line")
    }
  }
}
