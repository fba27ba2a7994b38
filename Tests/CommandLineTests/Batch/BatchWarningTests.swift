import CommandTestSupport
import Foundation
import Testing

@Suite("The warnings of a batch")
struct BatchWarningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("The first of each kind is printed with how many there are, and all of them are in a file")
  func warnings() throws {
    let lines = (1...30).map { $0 % 3 == 0 ? BatchFixture.line("F-\($0)") : BatchFixture.warned("F-\($0)") } + ["{}"]
    let input = try folder.file("in.ndjson", lines.joined(separator: "\n"))
    var logs: [Data] = []
    for jobs in ["1", "3"] {
      let result = try Command.run("batch", input, "-o", folder.path(jobs), "--jobs", jobs)
      #expect(result.status == 65)
      let log = folder.path(jobs + "/warnings.ndjson")
      let warnings = try BatchFixture.objects(log)
      #expect(warnings.map { $0["index"] as? Int } == (1...30).filter { $0 % 3 != 0 })
      #expect(warnings.allSatisfy { BatchFixture.codes($0).contains("missing-rcs") })
      #expect(result.errorLines.count { $0.contains("in.ndjson:1:") && $0.contains("[missing-rcs]") } == 1)
      #expect(result.errors.contains("[missing-rcs] is a warning of 20 invoices; this is the first"))
      #expect(result.errors.contains("20 invoices have warnings: they are in \(log)"))
      logs.append(try Data(contentsOf: URL(fileURLWithPath: log)))
      // A second run finds the same without rendering.
      let resumed = try Command.run("batch", input, "-o", folder.path(jobs), "--resume", "--quiet")
      #expect(resumed.status == 65)
      #expect(!resumed.errors.contains("warning"))
      logs.append(try Data(contentsOf: URL(fileURLWithPath: log)))
    }
    #expect(Set(logs).count == 1)
  }

  @Test("Without warnings there is no file of them, and that of an earlier run is gone")
  func none() throws {
    let log = folder.path("out/warnings.ndjson")
    let warned = try Command.run("batch", "-o", folder.path("out"), input: BatchFixture.warned("F-1"))
    #expect(warned.status == 0 && FileManager.default.fileExists(atPath: log))
    let good = try Command.run("batch", "-o", folder.path("out"), input: BatchFixture.line("F-1"))
    #expect(good.status == 0 && !FileManager.default.fileExists(atPath: log))
    #expect(!good.errors.contains("warnings"))
  }

  @Test("As JSON, each kind is one object, and nothing else is printed besides")
  func json() throws {
    let input = [BatchFixture.warned("F-1"), BatchFixture.warned("F-2")].joined(separator: "\n")
    let result = try Command.run(
      "batch", "--zip", folder.path("a.zip"), "--errors", "json", "--warnings", folder.path("all"), input: input)
    #expect(result.status == 0)
    let printed = try result.errorLines.filter { $0.hasPrefix("{") }.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(Set(printed.compactMap { $0["code"] as? String }).count == printed.count)
    #expect(try BatchFixture.objects(folder.path("all")).count == 2)
  }

  @Test("Warnings of CSV rows are at their rows")
  func csv() throws {
    let company = try folder.file(
      "company.json",
      """
      {"name":"Atelier Lumen","address":"14 rue Neuve\\n69001 Lyon","siren":"732829320",
       "vat_number":"FR44732829320"}
      """)
    let result = try Command.run(
      "batch", "--input", "csv", "--company", company, "-o", folder.path("out"), "--no-books",
      input: """
        invoice_number,date,due_date,customer.name,customer.siren,item.description,item.quantity,item.unit_price
        F-1,2026-02-11,2026-03-11,Zoé,100000041,A,1,10
        F-2,2026-02-11,2026-09-11,Zoé,100000041,A,1,10

        """)
    #expect(result.status == 0, "\(result.errors)")
    let warnings = try BatchFixture.objects(folder.path("out/warnings.ndjson"))
    let term = warnings.flatMap { $0["problems"] as? [[String: Any]] ?? [] }
      .filter { $0["code"] as? String == "long-payment-term" }
    #expect(term.map { $0["line"] as? Int } == [3])
    #expect(term.allSatisfy { ($0["message"] as? String ?? "").hasPrefix("Row 3") })
  }

  @Test("A CSV rate of 0,2 and amounts in a column of rates are told at their cells")
  func rates() throws {
    let company = try folder.file("company.json", #"{"name":"Atelier Lumen","siren":"732829320"}"#)
    let list = try folder.file(
      "list.csv",
      """
      N°;Date;Client;Désignation;PU HT;TVA
      F-1;11/02/2026;Zoé;Thé;10 €;20
      F-1;;;Café;450,00 €;0,2
      F-2;11/02/2026;Zoé;Thé;450,00 €;90,00
      F-3;11/02/2026;Zoé;Thé;£10;20

      """)
    let result = try Command.run("batch", list, "--company", company, "-o", folder.path("out"), "--no-books")
    #expect(result.status == 65)
    let warnings = try BatchFixture.objects(folder.path("out/warnings.ndjson"))
    let all = warnings.flatMap { $0["problems"] as? [[String: Any]] ?? [] }
    func place(_ code: String) -> [String] {
      all.filter { $0["code"] as? String == code }.map {
        "\($0["line"] ?? "-"):\($0["column"] ?? "-") \($0["path"] ?? "") \(($0["message"] as? String ?? "").prefix(22))"
      }
    }
    #expect(place("vat-rate-fraction") == ["3:21 /items/1/vat_rate Row 3, `item.vat_rate`"], "\(all)")
    #expect(place("vat-rate-amount") == ["4:33 /items/0/vat_rate Row 4, `item.vat_rate`"], "\(all)")
    #expect(
      result.errors.contains("list.csv:3:21: warning: /items/1/vat_rate: Row 3, `item.vat_rate`: This VAT rate is 0.2"))
    #expect(result.errors.contains("--columns 'TVA='"))
    #expect(result.errors.contains("list.csv:5:24: error: /items/0/unit_price: Row 5, `item.unit_price`: The sign"))
  }
}
