import Foundation
import InvoiceBooks
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Matching of bank transactions")
struct PaymentMatcherTests {
  private static let iban = "FR1420041010050500013M02606"
  private static let invoices = [
    OpenInvoice("FA-2026-0100", open: 120, customerKey: "A"), OpenInvoice("FA-2026-010", open: 50, customerKey: "B"),
    OpenInvoice("FA-2026-0101", reference: "CMD 77/B", open: 80, customerKey: "A"),
    OpenInvoice("FA-11", open: 7, customerKey: "C"), OpenInvoice("FA-1-1", open: 8, customerKey: "C"),
    OpenInvoice("2026-1", open: 33, customerKey: "D"), OpenInvoice("AV-9", open: -30, customerKey: "E"),
  ]

  private static func transaction(
    _ text: String, _ amount: ExactDecimal, iban: String? = nil, structured: [String] = [], isCredit: Bool = true,
    isReturn: Bool = false
  ) throws -> BankTransaction {
    var transaction = BankTransaction(
      account: "X", isCredit: isCredit, amount: amount, currency: .euro,
      bookingDate: try #require(CalendarDate(iso8601: "2026-03-02")), line: 1)
    transaction.texts = text.isEmpty ? [] : text.components(separatedBy: "\n")
    transaction.references = structured
    transaction.partyIBAN = iban
    transaction.isReturn = isReturn
    transaction.endToEndID = isReturn ? "E-1" : nil
    return transaction
  }

  private static func match(_ transaction: BankTransaction) -> String {
    var matcher = PaymentMatcher(invoices, payers: [iban: ["A"]], payments: ["E-1": "FA-7"])
    switch matcher.match(transaction) {
    case .matched(let parts, let basis):
      return basis.rawValue + parts.map { " \($0.kind.rawValue) \($0.invoice) \($0.amount)" }.joined()
    case .unmatched(let reason, let suggestions):
      return reason.rawValue + suggestions.map { " \($0)" }.joined()
    }
  }

  @Test(
    "By what is named, tolerant of how it is written, and never of two at once",
    arguments: [
      ("FA-2026-0100", "reference payment FA-2026-0100 100"),
      ("vir. fa 2026 0100 merci", "reference payment FA-2026-0100 100"),
      ("FACTURE:fa20260100/mars", "reference payment FA-2026-0100 100"),
      ("FA-2026-01\n00", "reference payment FA-2026-0100 100"),
      ("FA-2026-010", "reference payment FA-2026-010 100"),
      ("XFA-2026-0100", "no_reference"), ("FA-2026-01005", "no_reference"), ("FA-2026-100", "no_reference"),
      ("cmd 77 b", "reference payment FA-2026-0101 100"),
      ("FA-11", "reference payment FA-11 100"), ("FA-1-1", "reference payment FA-1-1 100"),
      ("FA 11", "ambiguous FA-11 FA-1-1"),
      ("le 2026 1 mars", "no_reference"), ("2026-1", "reference payment 2026-1 100"),
      ("FA-2026-0100 et FA-2026-0101", "amount_differs FA-2026-0100 FA-2026-0101"), ("rien", "no_reference"),
      ("", "no_reference"),
    ])
  func named(text: String, expected: String) throws {
    #expect(Self.match(try Self.transaction(text, 100)) == expected)
  }

  @Test("Several invoices at once, when the amount is theirs")
  func several() throws {
    #expect(
      Self.match(try Self.transaction("FA-2026-0100, FA-2026-0101", 200))
        == "reference payment FA-2026-0100 120 payment FA-2026-0101 80")
  }

  @Test("A structured reference, and that of a creditor (ISO 11649)")
  func structured() throws {
    #expect(Self.match(try Self.transaction("", 5, structured: ["2026-1"])) == "reference payment 2026-1 5")
    #expect(
      Self.match(try Self.transaction("", 5, structured: ["RF18FA20260100"])) == "reference payment FA-2026-0100 5")
  }

  @Test("By the account of a customer and the amount; the amount alone is a suggestion")
  func account() throws {
    #expect(Self.match(try Self.transaction("", 80, iban: Self.iban)) == "account payment FA-2026-0101 80")
    #expect(
      Self.match(try Self.transaction("", 200, iban: Self.iban))
        == "account payment FA-2026-0100 120 payment FA-2026-0101 80")
    #expect(
      Self.match(try Self.transaction("", 81, iban: Self.iban)) == "amount_differs FA-2026-0100 FA-2026-0101")
    #expect(Self.match(try Self.transaction("", 80)) == "amount_only FA-2026-0101")
  }

  @Test("Money that goes out: what came back, what is refunded, what is none of ours")
  func outgoing() throws {
    #expect(
      Self.match(try Self.transaction("FA-2026-0100", 20, isCredit: false, isReturn: true))
        == "reference refund FA-2026-0100 20")
    #expect(
      Self.match(try Self.transaction("", 20, isCredit: false, isReturn: true)) == "earlier_payment refund FA-7 20")
    #expect(Self.match(try Self.transaction("AV-9", 31, isCredit: false)) == "outgoing")
    #expect(Self.match(try Self.transaction("avoir AV-9", 30, isCredit: false)) == "reference refund AV-9 30")
    #expect(Self.match(try Self.transaction("loyer", 30, isCredit: false)) == "outgoing")
  }

  @Test("What is paid is not open for the next transaction")
  func twice() throws {
    var matcher = PaymentMatcher(Self.invoices)
    let transaction = try Self.transaction("FA-2026-0100", 120)
    guard case .matched = matcher.match(transaction) else {
      Issue.record("not matched")
      return
    }
    #expect(matcher.match(transaction) == .unmatched(.settled, suggestions: ["FA-2026-0100"]))
  }
}
