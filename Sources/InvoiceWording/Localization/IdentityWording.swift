/// How a party is identified at the foot of an invoice.
struct IdentityWording: Sendable {
  /// What stands before a VAT number, its space included.
  var vatNumber: String
  /// What stands before a tax number, its space included.
  var taxNumber: String
  /// A legal form with the share capital.
  var formWithCapital: @Sendable (_ form: String, _ capital: String) -> String
  /// A share capital alone.
  var capital: @Sendable (_ capital: String) -> String
}
