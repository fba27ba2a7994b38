internal import Billing
internal import HTTPTypes

/// What `POST /portal/subscription/checkout` says.
struct CheckoutForm: Decodable {
  let plan: String
  let period: PaymentPeriod

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let plan = fields.text("plan", maximum: 100)
    let period = fields.word("period", of: PaymentPeriod.self, isRequired: false)
    fields.finish()
    guard fields.problems.isEmpty, let plan else {
      throw HTTPProblem(
        .badRequest, .invalidFields, "The request is not `{\"plan\": …, \"period\": …}`.", fields: fields.problems)
    }
    (self.plan, self.period) = (plan, period ?? .month)
  }
}
