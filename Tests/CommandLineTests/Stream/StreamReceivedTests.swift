import CommandTestSupport
import Foundation
import Testing

@Suite("Received e-invoices in the stream")
struct StreamReceivedTests {
  private func answers(_ lines: [String]) throws -> [[String: Any]] {
    let result = try Command.run("stream", input: lines.joined(separator: "\n") + "\n")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    return try result.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func line(_ id: Int, _ data: Data, _ more: String = "") -> String {
    "{\"id\":\(id),\"document\":\"\(data.base64EncodedString())\"\(more)}"
  }

  private func problem(_ answer: [String: Any]) throws -> [String: Any] {
    try #require((answer["problems"] as? [[String: Any]])?.first)
  }

  @Test("XML and PDF in base 64 give the same pages as their files, in the lines' order")
  func documents() throws {
    let files = ["/facturx.pdf", "/Received/utf16.xml", "/Received/base-ubl.xml", "/Foreign/xrechnung-cii.xml"]
    let lines = try files.enumerated().map { number, file in
      let data = try Data(contentsOf: URL(fileURLWithPath: ForeignPDF.fixtures + file))
      return line(number, data, ",\"file_name\":\"\(URL(fileURLWithPath: file).lastPathComponent)\"")
    }
    let own = "{\"id\":4,\"invoice\":\(BatchFixture.line("F-1"))}"
    let answers = try answers(lines + [own])
    #expect(answers.map { $0["id"] as? Int } == [0, 1, 2, 3, 4])
    for (answer, file) in zip(answers, files) {
      let single = try Command.run(ForeignPDF.fixtures + file).output
      #expect(Data(base64Encoded: answer["pdf"] as? String ?? "") == single, "\(file)")
    }
    #expect(answers[4]["pdf"] is String)
  }

  @Test("What is wrong has the place in the document, and never a pointer into a JSON that nobody has seen")
  func problems() throws {
    let xml = try Data(contentsOf: URL(fileURLWithPath: ForeignPDF.fixtures + "/Received/base-ubl.xml"))
    let answers = try answers([
      line(0, Data("<a>\n<b".utf8)), line(1, Data("{}".utf8)), "{\"id\":2,\"document\":\"no base\"}",
      "{\"id\":3,\"document\":7}", "{\"id\":4,\"document\":\"PGE+\",\"invoice\":{}}", "{\"id\":5}",
      line(6, Data("%PDF-1.7".utf8)), line(7, xml, ",\"options\":{\"facturx\":true}"),
    ])
    let codes = try answers.dropLast().map { try problem($0)["code"] as? String }
    #expect(
      codes == [
        "xml-syntax", "not-an-e-invoice", "wrong-type", "wrong-type", "contradicting-options", "missing-key",
        "pdf-damaged",
      ])
    #expect(try problem(answers[0])["line"] as? Int == 2)
    for answer in answers.dropLast() { #expect((answer["problems"] as? [Any])?.count == 1) }
    if let refused = answers[7]["problems"] as? [[String: Any]] {
      #expect(refused.allSatisfy { ($0["path"] as? String)?.hasPrefix("/Invoice") == true && $0["line"] is Int })
    }
  }
}
