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
}
