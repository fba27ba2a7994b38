internal import InvoiceKit

/// Who is invoiced: as the billing details say, else as the provider and the account call the person.
struct InvoiceBuyer: Hashable, Sendable {
  var kind: Buyer.Kind
  var name: String?
  var email: String?
  /// `fr` or `en`.
  var language: String
  var street: String?
  var postcode: String?
  var city: String?
  /// Nil: nothing was said.
  var country: String?
  /// The number of a register: in France SIREN or SIRET.
  var registration: String?
  var vatNumber: String?
  var vatCheckedOn: CalendarDate?

  /// What stands on the document, the buyer being where the tax was decided for.
  func party(in country: String) -> Buyer {
    var party = Party(name: name ?? "")
    let lines = (street ?? "").split(whereSeparator: \.isNewline).map(String.init)
    party.address = Address(lines: lines, postcode: postcode, city: city, country: self.country ?? country)
    if let email, Self.isWritable(email) { party.email = email }
    party.vatNumber = kind == .business ? vatNumber : nil
    let digits = (registration ?? "").filter { $0.isASCII && $0.isNumber }
    if kind == .business, registration?.allSatisfy({ $0.isNumber || $0 == " " }) == true {
      if digits.count == 9 { party.siren = digits }
      if digits.count == 14 { (party.siren, party.siret) = (String(digits.prefix(9)), digits) }
    }
    return Buyer(party: party, kind: kind)
  }

  /// Whether somebody can be written to there: `123456@telegram.user` stands for an account that has no address.
  static func isWritable(_ email: String) -> Bool {
    NetAddress.isEmail(email) && !email.lowercased().hasSuffix("@telegram.user")
  }
}
