import Testing

@testable import EInvoiceReading

@Suite("Names in XML")
struct XMLNameTests {
  private static func read(_ text: String) throws -> XMLDocument { try XMLDocument(Array(text.utf8)) }

  @Test("A name has one number, however it is written, and another namespace is another name")
  func numbers() throws {
    let document = try Self.read(
      """
      <r xmlns:a='u' xmlns='u' xmlns:much-longer='u' xmlns:b='v'>
        <a:ID/><ID/><much-longer:ID/><x:ID xmlns:x='u'/><b:ID/><b:ID xmlns:b='u'/><ID xmlns=''/><a:Odd/><Odd/><b:Odd/>
        <ID schemeID='1' a:schemeID='2'/>
      </r>
      """)
    let numbers = document.nodes.dropFirst().map(\.name)
    #expect(Set(numbers[0..<4]) == [numbers[5]])
    #expect(Set([numbers[0], numbers[4], numbers[6]]).count == 3)
    #expect(numbers[7] == numbers[8] && numbers[8] != numbers[9])
    #expect(numbers[10] == numbers[0])
    #expect(Set(document.names.map(\.name)).count == document.names.count)
    for name in document.names { #expect(name.key == name.name.key) }
  }

  @Test("With many namespaces, too")
  func manyNamespaces() throws {
    let spaces = (0..<40)
    let declared = spaces.map { " xmlns:p\($0)='u\($0)'" }.joined()
    let elements = spaces.map { "<p\($0):ID/><p\($0):Odd/>" }.joined()
    let document = try Self.read("<r\(declared)>\(elements)\(elements)</r>")
    let numbers = document.nodes.dropFirst().map(\.name)
    #expect(Array(numbers.prefix(80)) == Array(numbers.suffix(80)))
    #expect(Set(numbers).count == 80)
    for (index, number) in numbers.prefix(80).enumerated() {
      let name = XMLName(namespace: "u\(index / 2)", local: index % 2 == 0 ? "ID" : "Odd")
      #expect(document.names[Int(number)].name == name)
    }
  }

  @Test("A text that is a prefix first is the same name as another's")
  func prefixes() throws {
    // So many that the last of them are looked up as other names are.
    let declared = "abcdefgh".map { " xmlns:\($0)='v'" }.joined()
    let others = "abcdefgh".map { "<\($0):ID/>" }.joined()
    for local in ["ID", "Odder"] {
      let name = XMLName(namespace: "u", local: local)
      let document = try Self.read(
        """
        <r xmlns:\(local)='w' xmlns='u' xmlns:much-longer='u'\(declared)>\(others)
        <\(local):Odd/><much-longer:\(local)/><\(local)/></r>
        """)
      let numbers = document.nodes.suffix(2).map(\.name)
      #expect(Set(numbers).count == 1)
      #expect(document.names[Int(numbers[0])].name == name)
      #expect(document.names.count { $0.name == name } == 1)
    }
  }

  @Test("Names of invoices have keys, all of them different ones")
  func keys() {
    var keys: Set<Int32> = []
    for namespace in XMLKnownNames.namespaces {
      for local in XMLKnownNames.locals { keys.insert(XMLName(namespace: namespace, local: local).key) }
    }
    #expect(keys.count == XMLName.keyCount)
    #expect(keys.min() == 0 && keys.max() == Int32(XMLName.keyCount - 1))
    for name in [("", "Odd"), ("", ""), ("u", "ID"), ("", "I"), ("", "IDs"), ("", "id")] {
      #expect(XMLName(namespace: name.0, local: name.1).key == -1)
    }
  }

  @Test(
    "What only looks like a known name is none",
    arguments: [
      ("<ID></IDs>", 1, 5), ("<ID></I>", 1, 5), ("<a:ID xmlns:a='u'></b:ID>", 1, 19), ("<i@:ID/>", 1, 3),
      ("<[:ID/>", 1, 2), ("<x:ID/>", 1, 1), ("<ID@/>", 1, 4), ("<ID schemeID='1' schemeID='2'/>", 1, 18),
      ("<ID x:schemeID='1'/>", 1, 5), ("<a::ID/>", 1, 2), ("<a:ID:b/>", 1, 2), ("<ID", 1, 2), ("<ID schemeID", 1, 5),
    ])
  func lookalikes(_ text: String, _ line: Int, _ column: Int) throws {
    try XMLDocumentTests().refuses(text: text, line: line, column: column)
  }

  @Test(
    "Text is taken over as it stands, but for line ends and references; an attribute has spaces for other blanks",
    arguments: [
      ("12345678", "12345678", "12345678"),
      ("a > b \u{7F} é 🧾 and so on", "a > b \u{7F} é 🧾 and so on", "a > b \u{7F} é 🧾 and so on"),
      ("1234567\r\n89012345\r6", "1234567\n89012345\n6", "1234567 89012345 6"),
      ("\r\n  1\t2\n3  ", "1\t2\n3", "   1 2 3  "),
      (
        "\n        12345678901234567890&lt;&#x31;abcdefghijkl", "12345678901234567890<1abcdefghijkl",
        "         12345678901234567890<1abcdefghijkl"
      ),
      ("x<![CDATA[ < ]]>yyyyyyyyyyyyyyyy", "x < yyyyyyyyyyyyyyyy", "x![CDATA[  ]]>yyyyyyyyyyyyyyyy"),
      ("\n                                ", nil, String(repeating: " ", count: 33)),
      ("1&#10;&#9;2&#xD;345678901234567890", "1\n\t2\r345678901234567890", "1\n\t2\r345678901234567890"),
    ])
  func texts(_ written: String, _ read: String?, _ attribute: String) throws {
    let value = written.filter { $0 != "<" }
    let document = try Self.read("<r><ID>\(written)</ID><Name Description='\(value)'>1</Name></r>")
    let elements = Array(document.root.children)
    #expect(elements.map(\.text) == [read, "1"])
    #expect(elements[1].attributes.map(\.value) == [attribute])
    #expect(elements[1].attribute("Description") == attribute)
  }

  @Test("A control character is refused wherever it stands", arguments: 0..<20)
  func controls(_ place: Int) throws {
    let text = String(repeating: "x", count: place) + "\u{1}" + String(repeating: "y", count: 12)
    try XMLDocumentTests().refuses(text: "<r><ID>\(text)</ID></r>", line: 1, column: 8 + place)
    try XMLDocumentTests().refuses(text: "<r><ID a='\(text)'/></r>", line: 1, column: 11 + place)
  }
}
