internal import Billing
internal import HTTPTypes

/// What `POST /v1/notices/ack` says.
struct AcknowledgementForm: Decodable {
  let ids: [Int64]

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    ids = fields.numbers("ids", maximum: BotLimits.maximumItems) ?? []
    fields.finish()
    guard fields.problems.isEmpty else {
      throw HTTPProblem(.badRequest, .invalidFields, "The request is not `{\"ids\": […]}`.", fields: fields.problems)
    }
  }
}
