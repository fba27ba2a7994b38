internal import Billing
internal import HTTPTypes

/// What `POST /portal/tickets` says.
struct QuestionForm: Decodable, Sendable {
  let subject: String
  let body: String

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let subject = fields.text("subject", maximum: BotLimits.maximumSubjectLength)
    let body = fields.text("body", maximum: BotLimits.maximumBodyLength, isLine: false)
    fields.finish()
    guard fields.problems.isEmpty, let subject, let body else {
      throw HTTPProblem(.badRequest, .invalidFields, "The ticket is wrong.", fields: fields.problems)
    }
    (self.subject, self.body) = (subject, body)
  }
}
