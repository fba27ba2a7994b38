import CommandTestSupport
import Foundation
import Testing

@Suite("Messages")
struct MessageTests {
  @Test("A problem has its place, pointer, code and hint")
  func place() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json(item: #", "quanity": 3"#))
    let result = try Command.run(file)
    #expect(result.status == 65)
    let line = try #require(result.errorLines.first)
    #expect(
      line.wholeMatch(of: /.+\/a\.json:8:\d+: error: \/items\/0\/quanity: .+ \[unknown-key\] \(.*quantity.*\)/) != nil)
    #expect(line.hasPrefix(file + ":8:"))
  }

  @Test("All problems of all files are reported at once, in their order")
  func allProblems() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("1.json", Invoices.json(item: #", "quanity": 3, "colour": "red""#))
    let second = try folder.file("2.json", "{")
    let result = try Command.run("check", first, folder.path("missing.json"), second)
    #expect(result.errorLines.filter { $0.contains("[unknown-key]") }.count == 2)
    let order = result.errorLines.map { line in
      [first, folder.path("missing.json"), second].firstIndex { line.hasPrefix($0 + ":") } ?? -1
    }
    #expect(order == order.sorted() && Set(order) == [0, 1, 2])
    #expect(result.status == 65)
  }

  @Test("The whole document's pointer is a slash, and standard input is stdin")
  func wholeDocument() throws {
    let result = try Command.run(input: "[]")
    #expect(result.errors.hasPrefix("stdin:1:1: error: /: "))
    #expect(try Command.run("--errors", "json", input: "[]").errors.contains(#""path":"/","#))
  }

  @Test("With --errors json every line is an object")
  func json() throws {
    let result = try Command.run(
      "check", "--errors", "json", "-", "gone.json", input: Invoices.json(number: nil, item: #", "x": 1"#))
    #expect(result.status == 65)
    let objects = try result.errorLines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let unknown = try #require(objects.first { $0["code"] as? String == "unknown-key" })
    #expect(unknown["file"] as? String == "stdin")
    #expect(unknown["severity"] as? String == "error")
    #expect(unknown["path"] as? String == "/items/0/x")
    #expect(unknown["line"] as? Int == 8)
    #expect(unknown["column"] as? Int ?? 0 > 1)
    #expect(unknown["message"] as? String != nil)
    let missing = try #require(objects.last)
    #expect(missing["file"] as? String == "gone.json")
    #expect(missing["code"] as? String == "no-input")
    #expect(missing["path"] == nil)
  }

  @Test("Warnings do not stop anything, and --quiet keeps them back")
  func warnings() throws {
    let loud = try Command.run("check", input: Invoices.json(number: nil))
    #expect(loud.status == 0)
    #expect(loud.errorLines.contains { $0.contains(": warning: ") })
    let quiet = try Command.run("check", "--quiet", input: Invoices.json(number: nil))
    #expect(quiet.status == 0)
    #expect(quiet.errors.isEmpty)
    #expect(try Command.run("check", "-q", input: Invoices.json(number: nil)).errors.isEmpty)
    let error = try Command.run("check", "--quiet", input: Invoices.json(number: nil, item: #", "x": 1"#))
    #expect(error.errorLines.count == 1)
  }

  @Test("Files other than invoices have their places, too")
  func otherFiles() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("in.csv", "invoice_number,date\n")
    let accounts = try folder.file("accounts.json", "{\n \"jornal_code\": \"VE\",\n \"vat\": 4\n}")
    let company = try folder.file("company.json", "{\n \"company\": {},\n \"dat\": 1\n}")
    var result = try Command.run("batch", input, "-o", folder.path("out"), "--accounts", accounts)
    #expect(result.status == 65)
    #expect(result.errorLines.count == 2)
    #expect(result.errors.contains("accounts.json:2:2: error: /jornal_code: "))
    #expect(result.errors.contains("accounts.json:3:9: error: /vat: "))
    result = try Command.run("batch", input, "-o", folder.path("out"), "--company", company)
    #expect(result.status == 65)
    #expect(result.errors.contains("company.json:3:2: error: /dat: "), "\(result.errors)")
    let template = folder.path("own")
    try FileManager.default.copyItem(atPath: Checkout.path("Templates/classic"), toPath: template)
    try Data("page: 1\nbody: []\nbodi: []\n".utf8).write(to: URL(fileURLWithPath: template + "/template.yaml"))
    result = try Command.run("--template", template, input: Invoices.json())
    #expect(result.errors.contains("own/template.yaml:3:1: error: "), "\(result.errors)")
  }

  @Test("An attachment that is there several times is told once")
  func repeatedAttachment() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", "x")
    let result = try Command.run(
      "check", "--pdfa", "--attach", file, "--attach", file, "--attach", file, input: Invoices.json())
    #expect(result.status == 65)
    #expect(result.errorLines.count == 1 && result.errors.contains("`a.txt`"))
  }

  @Test("Only a French seller is told French law")
  func foreignSeller() throws {
    let invoice = Invoices.json().replacing(
      /"siren": "732829320", "vat_number": "FR44732829320"/, with: #""vat_number": "DE123456788""#
    )
    .replacing(#""country": "FR" },"#, with: #""country": "DE" },"#)
    .replacing(/"address": \{ "line1": "3 quai[^}]*\}/, with: #""phone": "1""#)
    for arguments in [["check"], ["check", "--facturx"]] {
      var command = Command(program: Command.binary, arguments)
      command.input = Data(invoice.utf8)
      let result = try command.run()
      #expect(result.errors.contains("/customer/address"), "\(result.errors)")
      #expect(!result.errors.contains("CGI"), "\(result.errors)")
    }
  }

  @Test("A good invoice leads to no message")
  func silence() throws {
    let result = try Command.run("check", input: Invoices.json())
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test("Neither a file's name nor a key can steer the terminal")
  func controlCharacters() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a\u{1B}[31m\n.json", Invoices.json(item: #", "\u001b[2Jx": 1"#))
    for arguments in [["check", file], ["check", "--errors", "json", file]] {
      let result = try Command(program: Command.binary, arguments).run()
      #expect(result.status == 65)
      #expect(result.errorLines.count == 1)
      #expect(!result.errors.contains("\u{1B}"))
    }
  }
}
