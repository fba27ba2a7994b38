/// What a person has to decide because the law can't be applied to what is known. Nothing is guessed.
public enum TaxQuestion: Hashable, Sendable, CustomStringConvertible {
  /// Nothing says where the seller is.
  case unknownSeller
  /// The seller is outside the Union, and the buyer elsewhere: none of the rules here is meant for that.
  case sellerOutsideUnion
  /// Nothing says where the buyer is.
  case unknownCountry
  /// The billing details and the payment tell of two countries.
  case contradictingCountries(String, String)
  /// A business of another member has given no number.
  case missingVATNumber(country: String)
  /// The number does not have its country's form.
  case malformedVATNumber
  /// The number is of another country than the address.
  case vatNumberOfOtherCountry(number: String, address: String)
  /// Nobody has checked the number.
  case uncheckedVATNumber
  /// It was checked too long ago.
  case vatCheckTooOld(days: Int)
  /// The settings have no rate of a country.
  case missingRate(country: String)
  /// Sales to consumers of other members are beyond the threshold, and the One Stop Shop is off.
  case thresholdPassed
  /// The provider has charged another tax than is due.
  case otherTaxCharged(charged: Int64, due: Int64)
  /// The payment is in another currency than euros, and no rate is known.
  case missingExchangeRate(currency: String)
  /// Nothing says what the buyer is called.
  case missingName
  /// A French business is invoiced with its SIREN.
  case missingSIREN
  /// The payment belongs to no account.
  case unknownUser

  /// One sentence and what to do, without personal data.
  public var description: String {
    switch self {
    case .unknownSeller: "Nothing says where the seller is. Give its address in the configuration."
    case .sellerOutsideUnion: "The seller is outside the Union, and the buyer in another country. Decide the tax."
    case .unknownCountry:
      "Nothing says in which country the buyer is. Ask for the billing details, or set tax.assumed_country."
    case .contradictingCountries(let first, let second):
      "The billing details say \(first), and the payment says \(second). Find out where the buyer is."
    case .missingVATNumber(let country):
      "A business in \(country) has given no VAT number. Ask for it, or decide that it is taxed as a consumer."
    case .malformedVATNumber: "The VAT number does not have the form of its country. Ask for the right one."
    case .vatNumberOfOtherCountry(let number, let address):
      "The VAT number is of \(number), and the address in \(address). Find out where the business is established."
    case .uncheckedVATNumber: "The VAT number has not been checked. Check it (VIES), and write down when."
    case .vatCheckTooOld(let days): "The VAT number was checked \(days) days ago. Check it again (VIES)."
    case .missingRate(let country): "The configuration has no tax rate of \(country). Add it to tax.rates."
    case .thresholdPassed:
      "Sales to consumers of other members are beyond the threshold. Register for the One Stop Shop, set "
        + "tax.one_stop_shop, and decide this sale."
    case .otherTaxCharged(let charged, let due):
      "The provider has charged \(charged) (minor units) of tax, and \(due) would be due. Refund, or decide the tax."
    case .missingExchangeRate(let currency): "No exchange rate of \(currency) for euros is known. Give that of the day."
    case .missingName: "Nothing says what the buyer is called. Ask for the billing details."
    case .missingSIREN: "A French business has given no SIREN. Ask for it."
    case .unknownUser: "The payment belongs to no account. Link its subscription to one."
    }
  }
}
