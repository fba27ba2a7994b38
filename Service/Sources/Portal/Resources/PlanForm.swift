internal import HTTPTypes

/// What `POST /portal/subscription/upgrade` says.
struct PlanForm: Decodable {
  let plan: String

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let plan = fields.text("plan", maximum: 100)
    fields.finish()
    guard fields.problems.isEmpty, let plan else {
      throw HTTPProblem(.badRequest, .invalidFields, "The request is not `{\"plan\": …}`.", fields: fields.problems)
    }
    self.plan = plan
  }
}
