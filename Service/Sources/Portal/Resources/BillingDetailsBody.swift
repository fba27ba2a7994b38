internal import Billing

/// As what a user is invoiced, as resources have it.
struct BillingDetailsBody: Encodable {
  let kind: String
  let name: String
  let street: String?
  let postcode: String?
  let city: String?
  let country: String
  let registration: String?
  let vatNumber: String?

  init(_ details: BillingDetails) {
    (kind, name, street, postcode) = (details.kind.rawValue, details.name, details.street, details.postcode)
    (city, country, registration) = (details.city, details.country, details.registration)
    vatNumber = details.vatNumber
  }
}
