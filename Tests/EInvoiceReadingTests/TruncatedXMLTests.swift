import EInvoiceReading
import Foundation
import InvoiceModel
import Testing

@Suite("XML that is cut off")
struct TruncatedXMLTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Für -->
    <a:root xmlns:a='urn:x' name="a &#xE9; &lt;">
     <?target data?>
     <a:b/><![CDATA[ <&> ]]><c d="1">é € 😀 &amp; &#233;</c >
    </a:root>
    """

  private static func problem(_ bytes: [UInt8]) -> Problem? {
    do {
      _ = try ReceivedInvoice(xml: bytes)
      return nil
    } catch {
      return error.problems.first
    }
  }

  @Test("Wherever it is cut, the problem says so, and nothing else")
  func everywhere() throws {
    let bytes = Array(Self.text.utf8)
    for count in 1..<bytes.count {
      let problem = try #require(Self.problem(Array(bytes.prefix(count))), "\(count)")
      #expect(
        problem.code == .xmlSyntax && problem.message.hasSuffix("it is truncated."), "\(count): \(problem.message)")
    }
    #expect(Self.problem(bytes)?.code == .notAnEInvoice)
  }

  @Test(
    "Within what it ends is named, with the place where that begins",
    arguments: [
      ("<a><bc", "a name", 5), ("<a b=\"c", "the value of an attribute", 6), ("<a>text", "the element a", 1),
      ("<a><!-- b", "a comment", 4), ("<a><![CDATA[ b", "a CDATA section", 4), ("<a>&am", "a reference", 4),
      ("<a></a", "a name", 6), ("<a></a ", "an end tag", 4), ("<a ", "a tag", 4), ("<a><!-", "a tag", 4),
      ("<?xml version", "the XML declaration", 1), ("<a><?b", "a processing instruction", 4),
    ])
  func places(text: String, place: String, column: Int) throws {
    let problem = try #require(Self.problem(Array(text.utf8)))
    #expect(problem.message == "The file ends within \(place): it is truncated.")
    #expect(problem.location == Problem.Location(line: 1, column: column))
  }

  @Test(
    "What is wrong and goes on is not called truncated",
    arguments: ["<a>& b</a>", "<a><!x></a>", "<a></b>", "<a b></a>"])
  func wrong(text: String) throws {
    #expect(try !#require(Self.problem(Array(text.utf8))).message.contains("truncated"))
  }

  @Test("UTF-16 that ends within a character")
  func utf16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>b</a>".utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(
      try #require(Self.problem(Array(bytes.dropLast()))).message
        == "The file ends within a character of UTF-16: it is truncated.")
  }
}
