import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

/// Small documents of others that were once refused, computed anew, or shown with words of ours.
@Suite("Received documents that are odd, or only unlike ours")
struct StatedCaseTests {
  /// A document, and the findings that it has: the rule, else the term.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ findings: String...) { (self.name, self.findings) = (name, findings) }
  }

  static let cases = [
    Case("all-terms-transfer"), Case("bad-iban-only", "BT-84"), Case("base-cii"), Case("base-ubl"),
    Case("credit-note-no-preceding"), Case("de-no-electronic-address"), Case("domestic-account-cii"),
    Case("domestic-account-ubl"), Case("due-before-issue", "BT-9"), Case("fr-seller-no-notes"),
    Case("gst-scheme", "BR-CO-04"), Case("language-fra"),
    Case("limit-200-wrong-sum-accepted", "BR-CO-10", "BR-CO-13"),
    Case("limit-control-wrong-sum", "BR-CO-10", "BR-CO-13"), Case("negative-invoice-380"), Case("no-due-date-de"),
    Case("number-dot"), Case("number-space"), Case("page-no-due-date-when-paid"), Case("page-no-reference-debit"),
    Case("payee-missing"), Case("prepaid-exceeds"), Case("rounding-ubl"), Case("same-number-a"), Case("same-number-b"),
    Case("silent-bt8-de"), Case("silent-process"), Case("silent-shipto-siret"), Case("silent-zero-charge"),
    Case("text-emoji-cjk"), Case("two-payment-terms"), Case("utf16"),
    Case("vat-breakdown-category-garbage", "BR-CL-17", "BR-CO-17"), Case("vat-breakdown-missing", "BR-CO-18"),
    Case("vat-cent-off", "BT-117"), Case("vat-total-missing", "BR-CO-14", "BR-CO-15"), Case("zero-vat-group"),
  ]

  @Test("Each is read, with its findings and no others, and its JSON says all of it again", arguments: cases)
  func reads(_ example: Case) throws {
    let bytes = try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "Received/\(example.name).xml"))
    let received = try ReceivedInvoice(xml: bytes)
    #expect(
      received.warnings.compactMap { $0.rule ?? $0.term }.sorted() == example.findings.sorted(),
      "\(ReadingFixture.text(received.warnings))")
    #expect(received.warnings.allSatisfy { $0.severity == .warning && $0.location != nil })
    let json = received.invoice.json
    let again = try ComputedInvoice(json: json)
    #expect(again.json == json)
    #expect(again.reception == received.invoice.reception)
    #expect(again.lines == received.invoice.lines)
    #expect(again.vatBreakdown == received.invoice.vatBreakdown)
  }

  @Test("Nothing is added: no due date, no reference, no mention of a law")
  func nothingAdded() throws {
    for name in ["no-due-date-de", "fr-seller-no-notes"] {
      let bytes = try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "Received/\(name).xml"))
      let invoice = try ReceivedInvoice(xml: bytes).invoice
      if name == "no-due-date-de" { #expect(invoice.dueDate == nil) }
      #expect(invoice.invoice.payment.reference == nil)
    }
  }

  @Test("Of several dates of payment the last is the due date; the others are details")
  func severalTerms() throws {
    let bytes = try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "Received/two-payment-terms.xml"))
    let invoice = try ReceivedInvoice(xml: bytes).invoice
    #expect(invoice.dueDate?.description == "2026-03-31")
    #expect(invoice.invoice.payment.terms == "2 percent discount until 10 March 2026\nNet until 31 March 2026")
    let dates = invoice.reception?.details.filter(\.isAboutPayment).flatMap(\.parts).map(\.value)
    #expect(dates == CalendarDate(iso8601: "2026-03-10").map { [.date($0)] })
  }
}
