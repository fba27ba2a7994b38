/// A country's register of businesses, as far as its numbers stand in an invoice.
package struct CompanyRegister: Sendable {
  /// What a party states of itself, or is stated of it.
  package enum Item: Hashable, Sendable {
    /// The number of the business, `siren`; a number of its establishment, `siret`, contains it.
    case siren
    case legalForm
    case shareCapital
    /// The city of the trade register.
    case rcs
  }

  /// Something that an invoice must say of a party, unless it is a consumer.
  package struct Duty: Sendable {
    /// What is said.
    package let item: Item
    /// The law that demands it.
    package let source: String

    /// A duty.
    package init(_ item: Item, _ source: String) {
      self.item = item
      self.source = source
    }
  }

  /// Whether a party has one of the register's numbers, well-formed or not.
  package let hasNumber: @Sendable (Party) -> Bool
  /// What sellers say of themselves.
  package let sellerDuties: [Duty]
  /// What is said of the buyer by a seller under the same country's VAT law.
  package let buyerDuties: [Duty]

  /// A register.
  package init(
    sellerDuties: [Duty], buyerDuties: [Duty], hasNumber: @escaping @Sendable (Party) -> Bool
  ) {
    self.sellerDuties = sellerDuties
    self.buyerDuties = buyerDuties
    self.hasNumber = hasNumber
  }
}
