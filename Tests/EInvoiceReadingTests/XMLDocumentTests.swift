import InvoiceModel
import Testing

@testable import ByteCoding
@testable import EInvoiceReading
@testable import EInvoicing
@testable import InvoiceCore

@Suite("The XML reader")
struct XMLDocumentTests {
  static func read(_ text: String) throws -> XMLDocument { try XMLDocument(Array(text.utf8)) }

  @Test("Elements, attributes, namespaces, references and CDATA")
  func reads() throws {
    let document = try Self.read(
      """
      <?xml version="1.0"?><!-- x --><?pi y?>
      <a:r xmlns:a="u1" xmlns="u2" k='1&lt;"2' a:k="3">
        <c>x &amp; y<!-- z --><![CDATA[<&>]]>&#x20AC;&#8364;</c><d xmlns="u3"/><d xmlns=""/>mixed<e> \r\n </e>
      </a:r>

      """)
    let root = document.root
    #expect(root.name == XMLName(namespace: "u1", local: "r"))
    #expect(root.attribute("k") == "1<\"2")
    #expect(root.attributes.map(\.name) == [XMLName(namespace: "", local: "k"), XMLName(namespace: "u1", local: "k")])
    let children = Array(root.children)
    #expect(children.map(\.name.namespace) == ["u2", "u3", "", "u2"])
    #expect(children[0].text == "x & y<&>€€")
    #expect(children[1].text == nil)
    #expect(children[3].text == nil)
    #expect(root.text == nil)
    #expect(children[2].parent?.index == 0)
  }

  @Test("A byte order mark is skipped, line ends become LF")
  func lineEnds() throws {
    let document = try XMLDocument([0xEF, 0xBB, 0xBF] + Array("<a>1\r\n2\r3\n4</a>".utf8))
    #expect(document.root.text == "1\n2\n3\n4")
  }

  @Test("Blanks in the value of an attribute are spaces, but for those that are written as references")
  func blanksOfAttributes() throws {
    let document = try Self.read("<a b=' 1\r\n2\n\t3\r4&#10;&#9;'/>")
    #expect(document.root.attribute("b") == " 1 2  3 4\n\t")
  }

  @Test(
    "What is not well-formed, or not wanted, is refused with its place",
    arguments: [
      ("", 1, 1), ("x", 1, 1), ("<a>", 1, 1), ("<a></b>", 1, 4), ("<a/><b/>", 1, 5), ("<a/>x", 1, 5),
      ("<a b=1/>", 1, 6), ("<a b='1' b='2'/>", 1, 10), ("<a b='1'c='2'/>", 1, 9), ("<a b='<'/>", 1, 7),
      ("<a>\n &nbsp;</a>", 2, 2), ("<a>&#0;</a>", 1, 4), ("<a>&#xD800;</a>", 1, 4), ("<a>&#+65;</a>", 1, 4),
      ("<a>& b</a>", 1, 4), ("<a>é\u{1}</a>", 1, 5), ("<!DOCTYPE a><a/>", 1, 1),
      ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 1, 1), ("<a><!-- </a>", 1, 4), ("<a><![CDATA[</a>", 1, 4),
      ("<a><?x </a>", 1, 4), ("<p:a/>", 1, 1), ("<a p:b=''/>", 1, 4), ("<a:b:c/>", 1, 2), ("<1/>", 1, 2),
      ("</a>", 1, 1), ("<a", 1, 2), ("<a b='", 1, 6), ("<a></a", 1, 6), ("<!x><a/>", 1, 1),
      ("<a/><?xml version='1.0'?>", 1, 5),
      ("<a xmlns:p=''><p:b/></a>", 1, 15),
    ])
  func refuses(text: String, line: Int, column: Int) throws {
    let bytes = Array(text.utf8)
    do {
      _ = try XMLDocument(bytes)
      Issue.record("\(text) was read")
    } catch {
      let place = TextLocations.locations(of: [error.offset], in: bytes)[0]
      #expect(place == Problem.Location(line: line, column: column), "\(text): \(error.message)")
    }
  }

  @Test("Other encodings are read, or named")
  func encodings() throws {
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in "<a/>".utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let latin1: [UInt8] = Array("<?xml version='1.0' encoding=\"windows-1252\"?><a>".utf8) + [0xE9]
    let bare: [UInt8] = Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)
    for bytes in [utf16, Array("<\0a\0/\0>\0".utf8), Array("\0<\0a\0/\0>".utf8), latin1 + Array("</a>".utf8)] {
      #expect(try XMLDocument(XMLDocument.utf8(bytes)).root.name.local == "a")
    }
    let other = Array("<?xml version='1.0' encoding='EBCDIC-CP-FR'?><a/>".utf8)
    for (bytes, word) in [
      (Array("<\0a".utf8), "UTF-16"), (other, "EBCDIC-CP-FR"), (bare, "not UTF-8"),
      ([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], "UTF-32"), ([0x3C, 0, 0, 0xD8, 0x3C, 0], "UTF-16"),
    ] {
      #expect {
        _ = try XMLDocument(XMLDocument.utf8(bytes))
      } throws: { error in
        (error as? XMLSyntaxError)?.message.contains(word) ?? false
      }
    }
  }

  @Test("Depth, size, attributes, namespaces and names are bounded")
  func bounds() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try Self.read(nested(XMLLimits.depth)).nodes.count == XMLLimits.depth)
    #expect(throws: XMLSyntaxError.self) { try Self.read(nested(XMLLimits.depth + 1)) }
    #expect(throws: XMLSyntaxError.self) { try Self.read(nested(1_000_000)) }
    let many = (0...XMLLimits.attributes).map { " a\($0)=''" }.joined()
    #expect(throws: XMLSyntaxError.self) { try Self.read("<a\(many)/>") }
    let spaces = (0...XMLLimits.namespaces).map { " xmlns:a\($0)='u'" }.joined()
    #expect(throws: XMLSyntaxError.self) { try Self.read("<a\(spaces)/>") }
    let names = (0...XMLLimits.names).map { "<a\($0)/>" }.joined()
    #expect(throws: XMLSyntaxError.self) { try Self.read("<a>\(names)</a>") }
    #expect(throws: XMLSyntaxError.self) { try XMLDocument(Array(repeating: 0x20, count: XMLLimits.size + 1)) }
  }
}
