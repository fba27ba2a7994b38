internal import ByteCoding
public import InvoiceCore
internal import InvoiceModel

/// A draft in which nothing is wrong, ready to be issued.
///
/// All that takes time is done before the transaction that gives it its number: it is read, computed, checked and
/// written as JSON but for the number.
public struct CheckedDraft: Sendable {
  /// The invoice under a number that it will hardly have.
  public let invoice: ComputedInvoice
  /// What makes a repeated call return the same invoice; nil: each call issues one.
  public var idempotencyKey: String?
  /// What it was made into before it was issued, under the number that it was expected to get; stored with it when that
  /// is its number.
  public var rendering: ExpectedRendering?
  /// What it is rendered with, as ``Ledger/register(_:)`` has named it; nil: what all are that are issued with it.
  public var recipe: Int64?

  /// What was read, to read it again on another day; nil for an invoice made in Swift.
  let json: [UInt8]?
  /// The JSON after the number.
  let tail: [UInt8]
  var record: InvoiceRecord
  /// What it was made of, where it follows issued invoices.
  var follows: FollowedInvoices?

  private static let provisionalNumber = "INV-202601-0001"
  private static let head = Array("{\"invoice_number\":\"".utf8)

  init(
    json: [UInt8], date: CalendarDate, purpose: Purpose, idempotencyKey: String?
  ) throws(InvoiceProblems) {
    let invoice = try ComputedInvoice(
      draft: json, number: Self.provisionalNumber, date: date, purpose: purpose)
    try self.init(invoice, json: json, idempotencyKey: idempotencyKey)
  }

  init(_ draft: Invoice, purpose: Purpose, idempotencyKey: String?) throws(InvoiceProblems) {
    var numbered = draft
    numbered.number = Self.provisionalNumber
    try self.init(ComputedInvoice(numbered, purpose: purpose), json: nil, idempotencyKey: idempotencyKey)
  }

  private init(_ invoice: ComputedInvoice, json: [UInt8]?, idempotencyKey: String?) throws(InvoiceProblems) {
    guard !invoice.isOffer else {
      let problems = InvoiceProblems([.noLedgerInvoice(invoice.invoice.type)])
      throw json.map { problems.located(in: $0) } ?? problems
    }
    self.invoice = invoice
    self.json = json
    self.idempotencyKey = idempotencyKey
    let line = invoice.jsonLine
    tail = Array(line[(Self.head.count + Self.provisionalNumber.utf8.count)...])
    do throws(ArithmeticOverflow) {
      record = try InvoiceRecord(invoice, draftDigest: SHA256.digest(of: json ?? line).bytes)
    } catch {
      throw InvoiceProblems([
        Problem(code: .amountTooLarge, path: "/total", message: "An amount is too large to be kept in a ledger.")
      ])
    }
  }

  /// What tells its issuer from others.
  var issuerIdentifier: String {
    Issuer.identifier(of: Ledger.party(of: invoice.invoice))
  }

  /// The JSON of the issued invoice: that of ``invoice`` under its number. Numbers need no escapes.
  func content(numbered number: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.head.count + number.utf8.count + tail.count)
    bytes += Self.head
    bytes += number.utf8
    bytes += tail
    return bytes
  }

  /// The same on another day; nil when it says itself on which day it is issued, or when something is wrong then.
  func dated(_ date: CalendarDate) -> CheckedDraft? {
    guard let json,
      var dated = try? CheckedDraft(
        json: json, date: date, purpose: invoice.purpose, idempotencyKey: idempotencyKey),
      dated.invoice.invoice.issueDate == date
    else { return nil }
    dated.recipe = recipe
    return dated
  }
}
