import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("What a Swiss QR-bill holds, and why there is none (QR-bill 2.3)")
struct SwissBillTests {
  private static let seller = #"{"line1":"Rue du Lac 1268/2/22","postcode":"2501","city":"Biel","country":"CH"}"#
  private static let buyer = #"{"line1":"Grosse Marktgasse 28","postcode":"9400","city":"Rorschach","country":"CH"}"#

  private static func json(
    payment: String = #""iban":"CH4431999123000889012","reference":"21 00000 00003 13947 14300 09017""#,
    currency: String = "CHF", name: String = "Robert Schneider AG", address: String? = seller,
    customer: String = "Pia Rutschmann", to: String? = buyer, number: String = "2026-1", more: String = ""
  ) -> String {
    let from = address.map { #","address":\#($0)"# } ?? ""
    let to = to.map { #","address":\#($0)"# } ?? ""
    return """
      {"invoice_number":"\(number)","date":"2026-03-16","currency":"\(currency)","company":{"name":"\(name)"\(from)},
      "customer":{"name":"\(customer)"\(to)},"items":[{"description":"A","unit_price":"1949.75","vat_category":"Z"}],
      "payment":{"qr_code":"swiss",\(payment)}\(more)}
      """
  }

  private static func bill(_ json: String) throws -> SwissBill {
    let computed = try ComputedInvoice(json: Array(json.utf8))
    return try SwissBill(computed.invoice, amount: computed.dueNow)
  }

  private static func problems(_ json: String) -> [String] {
    do {
      _ = try ComputedInvoice(json: Array(json.utf8))
      return []
    } catch {
      return error.problems.filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.path)" }
    }
  }

  @Test("Line by line, with a QR reference")
  func payload() throws {
    #expect(
      try Self.bill(Self.json()).payload == [
        "SPC", "0200", "1", "CH4431999123000889012", "S", "Robert Schneider AG", "Rue du Lac", "1268/2/22", "2501",
        "Biel", "CH", "", "", "", "", "", "", "", "1949.75", "CHF", "S", "Pia Rutschmann", "Grosse Marktgasse", "28",
        "9400", "Rorschach", "CH", "QRR", "210000000003139471430009017", "2026-1", "EPD",
      ])
    let bytes = try Self.bill(Self.json()).bytes
    #expect(bytes.filter { $0 == 0x0D }.count == 30 && bytes.filter { $0 == 0x0A }.count == 30)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\r\nEPD"))
  }

  @Test("With a creditor reference, and with none: what is given as one is the message then")
  func references() throws {
    let creditor = try Self.bill(
      Self.json(payment: #""iban":"CH9300762011623852957","reference":"rf18 5390 0754 7034""#))
    #expect(creditor.payload.suffix(4) == ["SCOR", "RF18539007547034", "2026-1", "EPD"])
    let none = try Self.bill(Self.json(payment: #""iban":"LI21088100002324013AA","reference":"Auftrag – 7""#))
    #expect(none.payload.suffix(4) == ["NON", "", "Auftrag - 7", "EPD"])
    #expect(
      try Self.bill(Self.json(payment: #""iban":"CH9300762011623852957""#)).payload.suffix(2) == ["2026-1", "EPD"])
  }

  @Test("Who pays may stay open; houses without a number, and lines before the street, stay as they are")
  func parties() throws {
    let open = try Self.bill(Self.json(to: nil))
    #expect(open.debtor == nil && open.payload[20...26].allSatisfy(\.isEmpty) && open.payload.count == 31)
    let odd = try Self.bill(
      Self.json(
        to: #"{"line1":"c/o Müller","line2":"Im Feld","postcode":"75001","city":"Paris","country":"FR"}"#))
    #expect(Array(odd.payload[20...26]) == ["S", "Pia Rutschmann", "c/o Müller, Im Feld", "", "75001", "Paris", "FR"])
    #expect(odd.debtor?.lines(home: ["CH"]) == ["c/o Müller, Im Feld", "FR-75001 Paris"])
    #expect(odd.creditor.lines(home: ["CH"]) == ["Rue du Lac 1268/2/22", "2501 Biel"])
  }

  @Test("Every reason why there is none, at its place; all of them at once")
  func reasons() {
    let plain = #""iban":"CH9300762011623852957""#
    let cases: [(String, [String])] = [
      (Self.json(currency: "USD"), ["/payment/qr_code"]),
      (Self.json(payment: #""iban":"DE89370400440532013000""#), ["/payment/iban"]),
      (Self.json(payment: #""accounts":[{"account":"1234"}]"#), ["/payment/accounts/0/iban"]),
      (Self.json(payment: #""due_days":30"#), ["/payment/qr_code"]),
      (Self.json(payment: #""iban":"CH4431999123000889012""#), ["/payment/reference"]),
      (Self.json(payment: #""iban":"CH4431999123000889012","reference":"RF18539007547034""#), ["/payment/reference"]),
      (Self.json(payment: plain + #","reference":"210000000003139471430009017""#), ["/payment/reference"]),
      (
        Self.json(payment: #""iban":"CH4431999123000889012","reference":"210000000003139471430009016""#),
        ["/payment/reference"]
      ),
      (Self.json(payment: plain + #","reference":"Счёт 7""#), ["/payment/reference"]),
      (Self.json(payment: plain + #","reference":"\#(String(repeating: "a", count: 141))""#), ["/payment/reference"]),
      (Self.json(name: String(repeating: "n", count: 71)), ["/company/name"]),
      (Self.json(address: #""Rue du Lac 1\n2501 Biel\nSuisse""#), ["/company/address"]),
      (Self.json(address: nil), ["/company/address"]),
      (
        Self.json(address: #"{"line1":"A","city":"Biel"}"#), ["/company/address/country", "/company/address/postcode"]
      ),
      (Self.json(customer: "Иван"), ["/customer/name"]),
      (
        Self.json(
          to: #"{"line1":"A","postcode":"9400","city":"\#(String(repeating: "r", count: 36))","country":"CH"}"#),
        ["/customer/address/city"]
      ),
      (Self.json(more: #","payee":{"name":"Factor AG"}"#), ["/payee"]),
    ]
    for (json, paths) in cases {
      #expect(Self.problems(json).sorted() == paths.map { "qr-code-impossible \($0)" }, "\(json)")
    }
    #expect(Self.problems(Self.json()).isEmpty)
    let all = Self.problems(Self.json(payment: #""iban":"DE89370400440532013000""#, currency: "USD", customer: "Иван"))
    #expect(all.count == 3)
  }

  @Test(
    "Amounts are those of a transfer",
    arguments: [("0", false), ("0.01", true), ("999999999.99", true), ("1000000000", false)])
  func amounts(amount: String, isPossible: Bool) throws {
    let invoice = try ComputedInvoice(json: Array(Self.json().utf8)).invoice
    let amount = try #require(ExactDecimal(amount))
    #expect(((try? SwissBill(invoice, amount: amount)) != nil) == isPossible)
  }
}
