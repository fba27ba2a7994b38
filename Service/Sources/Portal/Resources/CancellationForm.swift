internal import HTTPTypes

/// What `POST /portal/subscription/cancel` may say.
struct CancellationForm: Decodable {
  /// A word of ours, as the audit log keeps it for ever: no text of a person belongs there.
  enum Reason: String, CaseIterable {
    case price, unused, quality, other
  }

  let reason: String?

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    reason = fields.word("reason", of: Reason.self, isRequired: false)?.rawValue
    fields.finish()
    guard fields.problems.isEmpty else {
      throw HTTPProblem(.badRequest, .invalidFields, "The request is not `{\"reason\": …}`.", fields: fields.problems)
    }
  }
}
