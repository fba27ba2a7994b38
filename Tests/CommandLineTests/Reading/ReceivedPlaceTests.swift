import CommandTestSupport
import Foundation
import Testing

/// Whatever reading, rendering, checking or writing a received file has to say, it says with the place in that file.
@Suite("Places in received files")
struct ReceivedPlaceTests {
  private static let calls = [
    ["check"], ["check", "--facturx"], ["check", "--facturx", "extended", "--rules", "fr"],
    ["check", "--format", "ubl", "--profile", "peppol", "--rules", "en16931"],
    ["check", "--format", "xml", "--rules", "fr"],
  ]

  private static func problems(_ arguments: [String], _ paths: [String]) throws -> [[String: Any]] {
    let result = try Command(program: Command.binary, arguments + ["--errors", "json"] + paths).run()
    return try result.errorLines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
    }
  }

  private static let names: [String] = {
    let folder = ForeignPDF.fixtures + "/Received"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test("Of XML: the element's path, line and column, each said once", arguments: calls)
  func xml(call: [String]) throws {
    let all = try Self.problems(call, Self.names.map { ForeignPDF.fixtures + "/Received/\($0)" })
    var count = 0
    for (name, problems) in Dictionary(grouping: all, by: { $0["file"] as? String ?? "" }) {
      var told: Set<String> = []
      for problem in problems {
        count += 1
        // That the document was not judged by some rules is about all of it.
        if problem["code"] as? String == "rules-not-checked" { continue }
        let path = try #require(problem["path"] as? String)
        #expect(
          path.hasPrefix("/CrossIndustryInvoice") || path.hasPrefix("/Invoice")
            || path.hasPrefix("/CreditNote"), "\(name): \(problem)")
        // A key of the JSON would be none of the sender's.
        #expect(!(problem["hint"] as? String ?? "").contains("Give \""), "\(name): \(problem)")
        #expect(problem["line"] is Int && problem["column"] is Int, "\(name): \(problem)")
        let key = "\(problem["code"] ?? "") \(path) \(problem["line"] ?? "") \(problem["message"] ?? "")"
        #expect(told.insert(key).inserted, "\(name): \(key)")
        if problem["severity"] as? String == "error", let rule = problem["rule"] as? String, call != ["check"] {
          let same = problems.filter { $0["rule"] as? String == rule && $0["severity"] as? String == "error" }
          #expect(Set(same.compactMap { $0["code"] as? String }).count == 1, "\(name): \(rule) is told twice")
        }
      }
    }
    #expect(count > 5)
  }

  @Test("Of a PDF: the attachment's name besides, as text and as JSON")
  func pdf() throws {
    for problem in try Self.problems(["check", "--facturx"], [ForeignPDF.original]) {
      #expect(problem["attachment"] as? String == "factur-x.xml" && problem["object"] is Int, "\(problem)")
      #expect(problem["line"] is Int, "\(problem)")
    }
    let text = try Command.run("check", ForeignPDF.original).errorLines
    #expect(!text.isEmpty && text.allSatisfy { $0.contains("facturx.pdf!factur-x.xml:") })
  }

  @Test("What is wrong with the PDF itself names its object, and the attachment")
  func container() throws {
    let damaged = try #require(try Self.problems(["check"], [ForeignPDF.path("damaged-attachment")]).first)
    #expect(damaged["attachment"] as? String == "factur-x.xml" && damaged["object"] is Int)
    let report = try InspectTests.json(try ForeignPDF.path("other-level"))
    let findings = try #require(report["findings"] as? [[String: Any]])
    let level = try #require(findings.first { $0["code"] as? String == "xmp-level" })
    #expect(level["path"] as? String == "/Root/Metadata" && level["object"] is Int)
    let repaired = try Command.run("check", try ForeignPDF.path("damaged-xref"))
    #expect(repaired.errors.contains("[pdf-repaired]"))
  }

  @Test("A character that no font has is named at its element")
  func character() throws {
    let path = ForeignPDF.fixtures + "/Received/text-emoji-cjk.xml"
    let problems = try Self.problems(["check"], [path])
    #expect(problems.count == 3)
    #expect(problems.allSatisfy { ($0["path"] as? String)?.hasSuffix("/SpecifiedTradeProduct/Name") == true })
    #expect(problems.allSatisfy { $0["line"] as? Int == 8 })
  }
}
