import CommandTestSupport
import Foundation
import Testing

@Suite("The inputs of a batch")
struct BatchInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The invoices in a folder, without the month's summary.
  private func pdfs(_ name: String = "out") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(name))
      .filter { $0.hasSuffix(".pdf") && $0 != "summary.pdf" }.sorted()
  }

  @Test("A folder's JSON files are taken by name, and nothing else in it")
  func folderOfFiles() throws {
    try FileManager.default.createDirectory(atPath: folder.path("in/sub.json"), withIntermediateDirectories: true)
    for index in 1...3 { _ = try folder.file("in/\(index).json", BatchFixture.line("F-\(index)")) }
    _ = try folder.file("in/readme.txt", "no invoice")
    _ = try folder.file("in/.hidden.json", "no invoice")
    let result = try Command.run("batch", "in", "-o", "out", folder: folder.path)
    // A folder that is called like a file is an input that cannot be read.
    #expect(result.status == 65)
    #expect(try pdfs() == ["F-1.pdf", "F-2.pdf", "F-3.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.count == 1 && failures[0]["file"] as? String == "in/sub.json")
  }

  @Test("The same invoices give the same files from an array, lines, one file each and standard input")
  func sameFiles() throws {
    let lines = (1...5).map { BatchFixture.line("F-\($0)") }
    let array = try folder.file("a.json", "\u{FEFF} [\n" + lines.joined(separator: " ,\n\n") + "\n]\n")
    let ndjson = try folder.file("b.ndjson", lines.joined(separator: "\r\n\r\n"))
    var names: [String] = []
    for index in 0..<5 { names.append(try folder.file("c\(index).json", lines[index])) }
    let calls: [(arguments: [String], input: String)] = [
      ([array], ""), ([ndjson], ""), (names, ""), (["-"], lines.joined(separator: "\n")), ([], "[\(lines[0])]"),
    ]
    var digests: [Set<Data>] = []
    for (index, call) in calls.enumerated() {
      var command = Command(
        program: Command.binary, ["batch", "-o", folder.path("out\(index)"), "--no-books"] + call.arguments)
      command.input = Data(call.input.utf8)
      let result = try command.run()
      #expect(result.status == 0, "\(result.errors)")
      digests.append(
        Set(
          try pdfs("out\(index)").map {
            try Data(contentsOf: URL(fileURLWithPath: folder.path("out\(index)/\($0)")))
          }))
    }
    #expect(digests[0].count == 5)
    #expect(digests[1] == digests[0] && digests[2] == digests[0] && digests[3] == digests[0])
    #expect(digests[4].count == 1 && digests[4].isSubset(of: digests[0]))
  }

  @Test("A bad invoice stops no other, and is told with its place and all its problems")
  func badInvoices() throws {
    let array = """
      [
        \(BatchFixture.line("F-1")),
        {"invoice_number": "F-2", "date": "2026-02-30",
         "company": {"name": "A"}, "customer": {"name": "B"}, "items": [{"description": "C", "unit_price": "x"}]},
        [1, {"a": "]"}], "text", 12.5,
        \(BatchFixture.line("F-3"))
      ]
      """
    let result = try Command.run("batch", "-", "-o", "out", input: array, folder: folder.path)
    #expect(result.status == 65)
    #expect(try pdfs() == ["F-1.pdf", "F-3.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { $0["index"] as? Int } == [2, 3, 4, 5])
    #expect(failures.map { $0["line"] as? Int } == [3, 5, 5, 5])
    #expect(Set(BatchFixture.codes(failures[0])).isSuperset(of: ["invalid-date", "malformed-decimal"]))
    let places = (failures[0]["problems"] as? [[String: Any]] ?? []).map { $0["line"] as? Int }
    #expect(places.allSatisfy { $0 == 3 || $0 == 4 })
    #expect(result.errors.contains("stdin:3:"))
  }

  @Test(
    "An array that is broken gives what can be told apart, and says where it is broken",
    arguments: [
      ("[A,B", 2, "json-truncated"), ("[A B]", 2, "json-syntax"), ("[A,]", 1, "json-syntax"),
      ("[A,,B]", 2, "json-syntax"), ("[A} , B]", 2, "json-syntax"), ("[A: x /\n,B]", 2, "json-syntax"),
      ("[,A,B]", 2, "json-syntax"), ("[A,B} ]", 2, "json-syntax"), ("[A} B", 2, "json-syntax json-truncated"),
      ("[A]x", 1, "json-syntax"), ("[A,B]]", 2, "json-syntax"),
      ("[A,{\"x\":\"", 1, "json-truncated"), ("[", 0, "json-truncated"),
    ])
  func brokenArray(pattern: String, count: Int, code: String) throws {
    let text = pattern.replacingOccurrences(of: "A", with: BatchFixture.line("F-1"))
      .replacingOccurrences(of: "B", with: BatchFixture.line("F-2"))
    let result = try Command.run(
      "batch", "--input", "json", "-o", "out", "--no-books", input: text, folder: folder.path)
    #expect(result.status == 65)
    #expect(try pdfs().count == count)
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.flatMap { BatchFixture.codes($0) }.joined(separator: " ") == code)
  }

  @Test("Lines are recognized after empty ones, and by what follows the first")
  func recognizedLines() throws {
    let text = "\u{FEFF}\n \r\n" + BatchFixture.line("F-1") + "\r\n\n" + BatchFixture.line("F-2") + "\n{"
    let result = try Command.run("batch", "-o", "out", "--no-books", input: text, folder: folder.path)
    #expect(result.status == 65)
    #expect(try pdfs() == ["F-1.pdf", "F-2.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { $0["line"] as? Int } == [6] && BatchFixture.codes(failures[0]) == ["json-truncated"])
  }

  @Test("Encodings are mixed: what is not UTF-8 fails alone")
  func mixedEncodings() throws {
    var input = Data((BatchFixture.line("F-1", customer: "Zoé") + "\n").utf8)
    input += try #require(BatchFixture.line("F-2", customer: "Zoé").data(using: .windowsCP1252)) + Data("\n".utf8)
    input += try #require(BatchFixture.line("F-3").data(using: .utf16)) + Data("\n".utf8)
    input += Data([0, 0, 0xFF, 0x0A]) + Data(BatchFixture.line("F-4").utf8)
    var command = Command("batch", "--input", "ndjson", "-o", folder.path("out"), "--no-books")
    command.input = input
    #expect(try command.run().status == 65)
    #expect(try pdfs() == ["F-1.pdf", "F-4.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(BatchFixture.codes(try #require(failures.first)) == ["not-utf8"])
  }

  @Test("What cannot be opened, or is gone when its turn comes, fails alone")
  func unreadable() throws {
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    for index in 1...4 { _ = try folder.file("in/\(index).json", BatchFixture.line("F-\(index)")) }
    chmod(folder.path("in/2.json"), 0)
    // A link to nothing is what a vanished file is to who has read its folder before.
    try FileManager.default.removeItem(atPath: folder.path("in/3.json"))
    symlink("nothing", folder.path("in/3.json"))
    let result = try Command("batch", folder.path("in"), "-o", folder.path("out"), "--no-books").withoutPrivileges.run()
    #expect(result.status == 65)
    #expect(try pdfs() == ["F-1.pdf", "F-4.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { BatchFixture.codes($0) } == [["no-input"], ["no-input"]])
    let missing = try Command.run("batch", "nowhere", "-o", "out2", folder: folder.path)
    #expect(missing.status == 66)
  }

  @Test("Files vanish while a batch reads their folder: nothing is lost without a word")
  func vanishing() throws {
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    let count = 300
    for index in 1...count { _ = try folder.file("in/\(index).json", BatchFixture.line("F-\(index)")) }
    let script = """
      "$0" batch in -o out --no-books --quiet & for i in $(seq \(count) -1 1); do rm -f in/$i.json; done; wait $!
      """
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary])
    command.folder = folder.path
    let result = try command.run()
    let failures = (try? BatchFixture.objects(folder.path("out/failures.ndjson"))) ?? []
    // Files that were gone before the folder was read were never there.
    #expect(result.status == (failures.isEmpty ? 0 : 65))
    #expect(failures.allSatisfy { BatchFixture.codes($0) == ["no-input"] })
    #expect(try pdfs().count + failures.count <= count)
  }

  @Test("CSV files in both encodings give the same invoices")
  func csv() throws {
    let company = try folder.file("company.json", "{\"name\": \"Atelier Lumen\", \"siren\": \"732829320\"}")
    let text = """
      invoice_number;date;customer.name;item.description;item.quantity;item.unit_price
      F-1;2026-02-11;Éric;Atelier;2;100,50
      F-1;2026-02-11;Éric;Livre;1;9,90
      F-2;2026-02-12;Zoé;Atelier;x;100
      F-3;2026-02-13;Zoé;Atelier;1;100

      """
    for (name, encoding) in [("utf8", String.Encoding.utf8), ("cp1252", .windowsCP1252)] {
      try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: folder.path("\(name).csv")))
      let result = try Command.run(
        "batch", folder.path("\(name).csv"), "--company", company, "-o", folder.path(name), "--no-books")
      #expect(result.status == 65)
      #expect(result.errors.contains("\(name).csv:4:"))
      #expect(try pdfs(name) == ["F-1.pdf", "F-3.pdf"])
    }
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("utf8/F-1.pdf")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("cp1252/F-1.pdf"))) == first)
  }

  @Test("An accountant's list is rendered with names of its own, given in the call or in a file")
  func columns() throws {
    let company = try folder.file("company.json", #"{ "name": "Lumen", "siren": "732829320" }"#)
    let list = try folder.file(
      "list.csv",
      "N° facture;Date;Client;Code postal;Ville;Désignation;Vendu;PU HT;TVA\n"
        + "F-1;11/02/2026;Zoé;59000;Lille;Thé;2;10,50;20 %\nTotal;;;;;;;21,00;\n")
    let names = try folder.file("names.txt", "Vendu=quantity\n")
    for columns in ["Vendu=quantity", names] {
      let result = try Command.run(
        "batch", list, "--company", company, "--columns", columns, "--format", "ndjson", folder: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.text.contains(#""subtotal":21.00"#) || result.text.contains(#""subtotal": 21.00"#), "\(result.text)")
      #expect(result.errors.contains("[country-assumed]") && result.errors.contains("[total-row]"))
    }
    let wrong = try Command.run("batch", list, "--company", company, "--columns", "Vendu=quantiy", folder: folder.path)
    #expect(wrong.status == 64 && wrong.errors.contains("Did you mean `Quantity`?"), "\(wrong.errors)")
    let missing = try Command.run("batch", list, "--company", company, "--columns", "none.txt", folder: folder.path)
    #expect(missing.status == 66, "\(missing.errors)")
  }
}
