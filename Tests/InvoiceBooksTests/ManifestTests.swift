import Foundation
import InvoiceBooks
import InvoiceModel
import TestSupport
import Testing

@Suite("Manifests")
struct ManifestTests {
  private static let reader = """
    import csv, sys
    for row in csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=sys.argv[2], strict=True):
        print('|'.join(row[k].replace('\\n', '/') for k in sys.argv[3].split(',')))
    """

  private func read(_ bytes: [UInt8], _ separator: String, _ columns: String) throws -> [String] {
    let path = try BooksFixture.temporaryFile(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let answer = try BooksFixture.python(Self.reader, [path, separator, columns])
    #expect(answer.status == 0, "\(answer.output)")
    return answer.output.split(separator: "\n").map(String.init)
  }

  private func entries() throws -> [BookEntry] {
    [
      try BooksFixture.entry(
        "F-1", customer: #"=HYPERLINK("x"); "Nord", Sud"#,
        items: """
          [{ "description": "a", "unit_price": 100 }, { "description": "b", "unit_price": 10, "vat_rate": 5.5 },
           { "description": "c", "unit_price": 1000, "vat_rate": 8.5 },
           { "description": "d", "unit_price": 7, "vat_category": "E", "vat_exemption": "VATEX-EU-132-1I" }]
          """),
      try BooksFixture.entry(
        "A-1", #""type": "credit_note", "references": { "preceding": [{ "number": "F-1", "date": "2026-02-01" }] }"#),
      try BooksFixture.entry(nil, customer: "-Tirets"),
    ]
  }

  @Test("The CSV is read by another program, with formulas disarmed", arguments: [CSVStyle.standard, .french])
  func csv(style: CSVStyle) throws {
    let manifest = ManifestCSV(style: style)
    let bytes = try entries().reduce(manifest.header) { $0 + manifest.row($1) }
    let rows = try read(
      bytes, String(style.separator),
      "invoice_number,sign,date,customer,net,net_20,vat_20,net_5.5,vat_5.5,net_untaxed,net_other,vat_other,vat,total")
    let expected = [
      #"F-1|1|2026-02-11|'=HYPERLINK("x"); "Nord", Sud|1117.00|100.00|20.00|10.00|0.55|7.00|1000.00|85.00|105.55|1222.55"#,
      "A-1|-1|2026-02-11|Atelier Nord|100.00|100.00|20.00|||||" + "|20.00|120.00",
      "|1|2026-02-11|'-Tirets|100.00|100.00|20.00|||||" + "|20.00|120.00",
    ]
    #expect(
      rows
        == expected.map {
          style.usesDecimalComma
            ? $0.replacingOccurrences(of: ".", with: ",").replacingOccurrences(of: "2026-02-11", with: "11/02/2026")
            : $0
        })
  }

  @Test("A text with another separator than the file's is quoted, too")
  func otherSeparators() throws {
    let entry = try BooksFixture.entry("F-1", customer: "Nord;=1+1")
    #expect(BooksFixture.text(ManifestCSV().row(entry)).contains(#","Nord;=1+1","#))
    for start in ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"] {
      let row = BooksFixture.text(ManifestCSV().row(try BooksFixture.entry("F-1", customer: start + "1")))
      #expect(row.contains(",'\(start)1,"), "\(start)")
    }
    // Signs of accents and of the amounts themselves stay.
    #expect(BooksFixture.text(ManifestCSV().row(try BooksFixture.entry("F-1", customer: "é=1"))).contains(",é=1,"))
  }

  @Test("The JSON is sound, stable and sums up by currency")
  func json() throws {
    var manifest = ManifestJSON()
    var bytes: [UInt8] = []
    for entry in try entries() + [try BooksFixture.entry("F-9", #""currency": "USD""#)] {
      bytes += manifest.append(entry)
    }
    bytes += manifest.finish()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let invoices = try #require(object["invoices"] as? [[String: Any]])
    #expect(invoices.count == 4)
    #expect(invoices[0]["customer"] as? String == #"=HYPERLINK("x"); "Nord", Sud"#)
    #expect((invoices[0]["vat_breakdown"] as? [[String: Any]])?.count == 4)
    #expect(invoices[2]["invoice_number"] == nil)
    let totals = try #require(object["totals"] as? [[String: Any]])
    #expect(totals.map { $0["currency"] as? String } == ["EUR", "USD"])
    #expect(totals[0]["count"] as? Int == 2)
    #expect(BooksFixture.text(bytes).contains(#""total": 1102.55"#))
    #expect(BooksFixture.text(bytes).hasSuffix("  ]\n}\n"))
    let empty = ManifestJSON().finish()
    #expect(try JSONSerialization.jsonObject(with: Data(empty)) is [String: Any])
  }

  @Test("The sales journal as CSV balances")
  func journal() throws {
    var journal = SalesJournal()
    let csv = JournalCSV()
    var bytes = csv.header
    for entry in try entries() where entry.number != nil { bytes += csv.rows(try journal.entry(for: entry)) }
    let rows = try read(bytes, ",", "entry,piece,account,debit,credit,label")
    #expect(rows.first == #"1|F-1|411000|1222.55|0.00|Facture F-1 =HYPERLINK("x"); "Nord", Sud"#)
    var balance = ExactDecimal.zero
    for row in rows {
      let fields = row.split(separator: "|", omittingEmptySubsequences: false)
      balance = try balance.adding(BooksFixture.decimal(String(fields[3])))
        .subtracting(BooksFixture.decimal(String(fields[4])))
    }
    #expect(balance == .zero)
    #expect(rows.count == 8 + 3)
  }
}
