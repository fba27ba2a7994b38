/// A country's own rules for e-invoices, as far as they are about the values of an invoice; what they add to the file is
/// a table of the target that writes it.
package struct EInvoicingLaw: Sendable {
  /// The day from which businesses exchange invoices by these rules; nil: none is known.
  package let from: CalendarDate?
  /// Whether an invoice number has the form that the rules ask for.
  package let isNumber: @Sendable (String) -> Bool
  /// The form in words: `at most 35 of A-Z a-z 0-9 + - _ /`.
  package let numberForm: String
  /// The rule about the number's form.
  package let numberRule: String
  /// The rule that lists the rates, which are those of the country's table.
  package let rateRule: String
  /// The rule about the seller's number of the register.
  package let sellerRule: String
  /// The rule about the buyer's.
  package let buyerRule: String
  /// The rules about the electronic addresses of both.
  package let sellerAddressRule: String
  /// The rule that asks for the buyer's electronic address.
  package let buyerAddressRule: String

  /// A country's rules.
  package init(
    from: CalendarDate? = nil, numberForm: String, numberRule: String, rateRule: String, sellerRule: String,
    buyerRule: String,
    sellerAddressRule: String, buyerAddressRule: String,
    isNumber: @escaping @Sendable (String) -> Bool
  ) {
    self.from = from
    self.numberForm = numberForm
    self.numberRule = numberRule
    self.rateRule = rateRule
    self.sellerRule = sellerRule
    self.buyerRule = buyerRule
    self.sellerAddressRule = sellerAddressRule
    self.buyerAddressRule = buyerAddressRule
    self.isNumber = isNumber
  }
}
