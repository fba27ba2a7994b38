internal import InvoiceKit
internal import InvoiceLedger

/// An invoice, and what is left of it to be credited. Amounts are minor units of its currency, with tax.
public struct CreditableInvoice: Hashable, Sendable {
  /// Of the ledger.
  public var number: String
  /// Whose it is.
  public var user: Int64
  /// `provider_invoices.id`
  public var payment: Int64
  /// ISO 4217.
  public var currency: String
  /// What it comes to.
  public var total: Int64
  /// What is not credited yet.
  public var left: Int64

  /// What is left, in the currency's own unit: `11.99`.
  public var leftText: String { text(of: left) }

  /// An amount in the currency's own unit: `11.99`.
  func text(of minor: Int64) -> String { PlainNumber.amount(minor, currency) }

  /// The minor units of an amount as people type it: `4.50`, `4,50`; nil when it is none.
  public func units(of text: String) -> Int64? {
    guard let currency = Currency(code: currency), let amount = ExactDecimal(text.replacing(",", with: ".")) else {
      return nil
    }
    return try? currency.minorUnits(of: amount)
  }
}
