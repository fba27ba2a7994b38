import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Texts as Windows, old Macs and spreadsheets write them.
@Suite struct LineBreakTests {
  @Test(
    "CR LF and CR are line breaks, a tab is a space",
    arguments: [
      ("a\\r\\nb", "a\nb"), ("a\\rb", "a\nb"), ("a\\r\\rb", "a\n\nb"), ("a\\n\\rb", "a\n\nb"), ("a\\tb", "a b"),
      ("a\\r\\n\\r\\nb\\r", "a\n\nb\n"), ("é\\u000D\\u000Aé\\u0009", "é\né "),
    ])
  func multiline(json: String, text: String) throws {
    let document = Documents.minimal(", \"notes\": [\"\(json)\"]").replacing("\"D\"", with: "\"\(json)\"")
    let invoice = try Documents.compute(document).invoice
    #expect(invoice.lines[0].description == text)
    #expect(invoice.notes[0].text == text)
  }

  @Test func addressesHaveTheirLines() throws {
    let document = Documents.minimal().replacing(
      "2 rue B\\n75001 Paris\\nFrance", with: "2 rue B\\r\\n75001 Paris\\rFrance")
    let address = try Documents.compute(document).invoice.buyer.party.address
    #expect(address?.lines == ["2 rue B", "75001 Paris", "France"])
    #expect(address?.country == "FR")
  }

  @Test("A tab in a text of one line is a space; a line break and other controls are errors there")
  func singleLine() throws {
    #expect(try Documents.compute(Documents.minimal(item: ", \"code\": \"a\\tb\"")).invoice.lines[0].code == "a b")
    for text in ["a\\r\\nb", "a\\rb", "a\\nb", "a\\u0007"] {
      let problems = Documents.problems(Documents.minimal(item: ", \"code\": \"\(text)\""))
      #expect(problems.map(\.code) == [.controlCharacter])
      #expect(problems.map(\.path) == ["/items/0/code"])
    }
    #expect(Documents.problems(Documents.minimal(item: ", \"code\": \"\\t\"")).map(\.code) == [.emptyString])
  }

  @Test("Invoices made in Swift are read alike")
  func swift() throws {
    var seller = Party(name: "Studio\tLumen")
    seller.siren = "732829320"
    var buyer = Party(name: "B")
    buyer.address = Address(freeText: "2 rue B\r\n75001 Paris\rFrance")
    #expect(buyer.address?.lines == ["2 rue B", "75001 Paris", "France"] && buyer.address?.country == "FR")
    var line = InvoiceLine(description: "a\r\nb\tc\rd", unitPrice: 10, vatRate: 20)
    line.code = "x\ty"
    line.discount = LineDiscount(.percent(10), reason: "e\tf")
    var invoice = Invoice(
      issueDate: try #require(CalendarDate(iso8601: "2026-02-11")), seller: Seller(party: seller),
      buyer: Buyer(party: buyer, kind: .consumer),
      lines: [line, InvoiceLine(description: "g", unitPrice: 1, vatRate: 20)])
    invoice.notes = [Note("h\r\n\r\ni")]
    let computed = try ComputedInvoice(invoice).invoice
    #expect(computed.seller.party.name == "Studio Lumen")
    #expect(computed.lines.map(\.description) == ["a\nb c\nd", "g"])
    #expect(computed.lines[0].code == "x y" && computed.lines[0].discount?.reason == "e f")
    #expect(computed.notes.map(\.text) == ["h\n\ni"])
    invoice.lines[0].code = "x\r\ny"
    do {
      _ = try ComputedInvoice(invoice)
      Issue.record("A line break stands in a text of one line.")
    } catch {
      #expect(error.problems.filter { $0.severity == .error }.map(\.path) == ["/items/0/code"])
    }
  }

  @Test("No text of an invoice is left out")
  func everyText() throws {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(Documents.everything.utf8)) as? [String: Any])
    var changedCount = 0
    // A picture is data, or the name of a file.
    for path in Self.strings(in: document) where path != ["company", "logo"] && path.suffix(2) != ["picture", "file"] {
      let changed = Self.changed(document, path[...]) as? [String: Any]
      let json = try JSONSerialization.data(withJSONObject: #require(changed))
      let invoice: Invoice
      // Words, dates and numbers have no tabs in them.
      do { invoice = try ComputedInvoice(json: Array(json)).invoice } catch {
        #expect(!error.problems.contains { $0.code == .controlCharacter }, "\(path)")
        continue
      }
      changedCount += 1
      var dumped = ""
      dump(invoice, to: &dumped)
      #expect(!dumped.contains("\\t") && !dumped.contains("\t"), "\(path)")
    }
    #expect(changedCount > 40, "\(changedCount)")
  }

  /// The paths of a document's strings, but those of what is ignored.
  private static func strings(in value: Any) -> [[String]] {
    switch value {
    case is String: [[]]
    case let object as [String: Any]:
      object.keys.sorted().filter { $0 != "metadata" }.flatMap { key in
        strings(in: object[key] ?? 0).map { [key] + $0 }
      }
    case let array as [Any]:
      array.indices.flatMap { index in strings(in: array[index]).map { [String(index)] + $0 } }
    default: []
    }
  }

  /// The document with a tab in the string at a path.
  private static func changed(_ value: Any, _ path: ArraySlice<String>) -> Any {
    guard let key = path.first else { return (value as? String ?? "") + "\tx" }
    if var object = value as? [String: Any] {
      object[key] = object[key].map { changed($0, path.dropFirst()) }
      return object
    }
    guard var array = value as? [Any], let index = Int(key) else { return value }
    array[index] = changed(array[index], path.dropFirst())
    return array
  }
}
