public import InvoiceModel

/// An invoice in the sales journal. Its debits are its credits, to the cent.
public struct JournalEntry: Hashable, Sendable {
  /// Its place in the journal, continuous (EcritureNum).
  public var number: Int
  /// The invoice's date.
  public var date: CalendarDate
  /// The invoice's number.
  public var piece: String
  /// What it is: the kind of document, its number, the customer.
  public var label: String
  /// The invoice's currency, where it is not the books'.
  public var currency: Currency?
  /// The customer first, then revenue, then VAT.
  public var lines: [JournalLine]
  /// What somebody should look at; paths are those of the invoice JSON.
  public var warnings: [Problem]
}
