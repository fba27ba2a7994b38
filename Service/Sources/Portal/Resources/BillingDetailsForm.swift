internal import Billing
internal import HTTPTypes

/// What `PUT /portal/profile` says: all of the details; what is left out there is none of.
struct BillingDetailsForm: Decodable {
  private static let maximum = 800

  let details: BillingDetails

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let kind = fields.word("kind", of: BillingDetails.Kind.self)
    let name = fields.text("name", maximum: Self.maximum)
    let street = fields.text("street", maximum: Self.maximum, isRequired: false, isLine: false)
    let postcode = fields.text("postcode", maximum: Self.maximum, isRequired: false)
    let city = fields.text("city", maximum: Self.maximum, isRequired: false)
    let country = fields.text("country", maximum: 2)
    let registration = fields.text("registration", maximum: Self.maximum, isRequired: false)
    let vatNumber = fields.text("vat_number", maximum: Self.maximum, isRequired: false)
    fields.finish()
    guard fields.problems.isEmpty, let kind, let name, let country else {
      throw HTTPProblem(.badRequest, .invalidFields, "The billing details are wrong.", fields: fields.problems)
    }
    details = BillingDetails(
      kind: kind, name: name, street: street, postcode: postcode, city: city, country: country,
      registration: registration, vatNumber: vatNumber)
  }
}
