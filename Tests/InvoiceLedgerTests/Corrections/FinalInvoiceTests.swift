import InvoiceBooks
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Final invoices after deposits")
struct FinalInvoiceTests {
  private static func deposit(_ number: String = "AC-1", _ more: String = "") throws -> ComputedInvoice {
    try BooksFixture.invoice(
      number,
      items:
        #"[{ "description": "Acompte", "unit_price": 100 }, { "description": "Livres", "unit_price": 10, "vat_rate": 5.5 }]"#,
      #""type": "deposit""# + more)
  }

  private static func final(_ more: String = "") throws -> Invoice {
    try BooksFixture.invoice(
      "FA-9", date: "2026-05-01",
      items:
        #"[{ "description": "Travaux", "unit_price": 500 }, { "description": "Livres", "unit_price": 30, "vat_rate": 5.5 }]"#,
      more
    ).invoice
  }

  @Test("What was invoiced is deducted at its rates, named, and taken back by the books")
  func deducted() throws {
    let deposit = try Self.deposit()
    let (draft, warnings) = try FinalInvoice.draft(
      Self.final(), deducting: [DepositDeduction(deposit, paid: deposit.total)])
    #expect(warnings.isEmpty)
    let invoice = try ComputedInvoice(draft)
    #expect(invoice.invoice.prepaid == (try BooksFixture.decimal("130.55")))
    #expect(invoice.due == (try BooksFixture.decimal("501.10")))
    #expect(invoice.invoice.references.preceding.map(\.number) == ["AC-1"])
    #expect(
      invoice.invoice.notes.map(\.text) == [
        "Acompte déduit, facture n°\u{A0}AC-1 du 11 février 2026\u{A0}: 100,00\u{A0}€ HT, TVA 20\u{A0}%\u{A0}: 20,00\u{A0}€"
          + "\u{A0}; 10,00\u{A0}€ HT, TVA 5,5\u{A0}%\u{A0}: 0,55\u{A0}€\u{A0}; 130,55\u{A0}€ TTC"
      ])
    var journal = SalesJournal()
    _ = try journal.entry(for: BookEntry(deposit, file: "", sha256: "", pages: 1))
    let entry = try journal.entry(for: BookEntry(invoice, file: "", sha256: "", pages: 1))
    #expect(entry.warnings.isEmpty)
    let isTakenBack = entry.lines.contains { $0.account.number == "419100" && $0.debit == ExactDecimal(100) }
    #expect(isTakenBack)
  }

  @Test("What was credited of a deposit is not deducted")
  func partlyCredited() throws {
    let deposit = try Self.deposit()
    let credit = try IssuedInvoices.credit(.lines([CreditRequest.Line(2)]), of: deposit)
    let (draft, _) = try FinalInvoice.draft(
      Self.final(), deducting: [DepositDeduction(deposit, creditNotes: [credit], paid: ExactDecimal(120))])
    #expect(draft.prepaid == ExactDecimal(120))
  }

  @Test("A deposit is deducted once, of an invoice of the same parties, and when it is paid")
  func refused() throws {
    let deposit = try Self.deposit()
    func codes(_ deductions: [DepositDeduction], _ more: String = "") -> [ProblemCode] {
      IssuedInvoices.codes { _ = try FinalInvoice.draft(Self.final(more), deducting: deductions) }
    }
    let paid = DepositDeduction(deposit, paid: deposit.total)
    #expect(codes([paid, paid]) == [.depositDeducted])
    #expect(codes([DepositDeduction(deposit, paid: deposit.total, deductedBy: "FA-8")]) == [.depositDeducted])
    #expect(codes([DepositDeduction(deposit, paid: .zero)]) == [.depositNotPaid])
    #expect(codes([DepositDeduction(deposit, paid: ExactDecimal(200))]) == [.depositNotPaid])
    #expect(codes([DepositDeduction(try BooksFixture.invoice("FA-1"), paid: ExactDecimal(120))]) == [.notADeposit])
    #expect(codes([paid], #""currency": "USD", "exchange_rate": 0.9"#) == [.otherParty])
    #expect(codes([paid], #""type": "deposit""#) == [.notADeposit])
    let whole = try IssuedInvoices.credit(.rest, of: deposit)
    #expect(codes([DepositDeduction(deposit, creditNotes: [whole], paid: .zero)]) == [.nothingToCredit])
  }

  @Test("Deposits above the final invoice are told")
  func tooLarge() throws {
    let deposit = try BooksFixture.invoice(
      "AC-1", items: #"[{ "description": "Acompte", "unit_price": 10, "vat_rate": 10 }]"#, #""type": "deposit""#)
    let (_, warnings) = try FinalInvoice.draft(
      Self.final(), deducting: [DepositDeduction(deposit, paid: deposit.total)])
    #expect(warnings.map(\.code) == [.depositExceedsInvoice])
  }
}
