public import InvoiceModel

/// An invoice in the sales journal, or a payment in the bank's. Its debits are its credits, to the cent.
public struct JournalEntry: Hashable, Sendable {
  /// Its place in the journal, continuous (EcritureNum).
  public var number: Int
  /// The date of the invoice or payment.
  public var date: CalendarDate
  /// The invoice's number, or the reference of the payment.
  public var piece: String
  /// What it is: the kind of document, its number, the customer.
  public var label: String
  /// The invoice's currency, where it is not the books'.
  public var currency: Currency?
  /// Of an invoice the customer first, then revenue, then VAT; of a payment the customer last.
  public var lines: [JournalLine]
  /// What somebody should look at; paths are those of the invoice JSON.
  public var warnings: [Problem]
  /// The journal; nil: the sales journal of the accounts.
  public var journal: BookAccounts.Journal?
}
