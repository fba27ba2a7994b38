import CommandTestSupport
import Foundation
import Testing

@Suite("Statements of account")
struct StatementTests {
  private static let invoices = Checkout.root + "/Samples/statement/invoices.ndjson"
  private static let payments = Checkout.root + "/Samples/statement/payments.csv"

  private static func run(_ arguments: String...) throws -> Command.Result {
    try Command(
      program: Command.binary,
      ["statement", invoices, "--payments", payments, "--as-of", "2026-03-31"] + arguments
    ).run()
  }

  @Test("The sample: rows, balances, ages, what is open, and a code that says the same")
  func page() throws {
    let folder = try TemporaryFolder()
    let result = try Self.run(
      "--customer", "Compagnie des Salines", "--from", "2026-01-01", "-o", folder.path("a.pdf"))
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let text = try Command(program: "pdftotext", ["-layout", folder.path("a.pdf"), "-"]).run().text
      .replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(of: "\u{A0}", with: " ")
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    for words in [
      "Relevé de compte", "Compagnie des Salines", "Reste à payer : 5 393,60 €", "dont échu : 2 331,20 €",
      "01/01/2026 Solde antérieur 1 459,20 €", "18/02/2026 Avoir AV-2026-0002 174,00 € 3 417,20 €",
      "Facture FA-2026-0017 06/03/2026 05/04/2026 3 024,00 € 1 500,00 € 1 524,00 €",
      "3 062,40 € 1 872,00 € 0,00 € 459,20 € 0,00 € 5 393,60 €", "FR76 3000 6000 0112 3456 7890 189",
    ] { #expect(plain.contains(words), "\(words)\n\(text)") }
    let picture = Command(
      program: "pdftoppm", ["-r", "200", "-singlefile", "-png", folder.path("a.pdf"), folder.path("a")])
    #expect(try picture.run().status == 0)
    let code = try Python.run(
      "import sys, zxingcpp; from PIL import Image; print(zxingcpp.read_barcodes(Image.open(sys.argv[1]))[0].text)",
      [folder.path("a.png")])
    #expect(
      code.hasPrefix(
        "BCD\n002\n1\nSCT\nAGRIFRPP\nAtelier Lumen\nFR7630006000011234567890189\nEUR5393.60\n\n\n"
          + "FA-2025-0131 FA-2026-0011 FA-2026-0017 FA-2026-0022"), "\(code)")
    let walk = try Python.run(
      String(contentsOfFile: Checkout.root + "/Tests/ConformanceTests/pdf_conformance.py", encoding: .utf8),
      [folder.path("a.pdf")])
    #expect(walk.isEmpty, "\(walk)")
  }

  @Test("JSON and CSV say the same amounts")
  func data() throws {
    let json = try Self.run("--customer", "100000025", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(object["closing"] as? Double == 5393.6 && object["opening"] as? Double == 0)
    #expect((object["rows"] as? [Any])?.count == 11 && (object["invoices"] as? [Any])?.count == 6)
    #expect((object["ages"] as? [String: Double])?["overdue"] == 2331.2)
    let csv = try Self.run("--customer", "C-0208", "--format", "csv").text
    #expect(csv.contains("Port-Blanc Éditions,EUR,2026-03-31,closing,,,,,1296.00,"), "\(csv)")
  }

  @Test("A file for each customer; the theme and the language are those of the call")
  func each() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out/")
    let result = try Self.run(
      "--each", "-o", out, "--language", "de", "--theme", "page_size=A5", "--logo",
      Checkout.root + "/Samples/assets/logo.png")
    #expect(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(
      names == [
        "statement-Compagnie-des-Salines-2026-03-31-EUR.pdf", "statement-Port-Blanc-Éditions-2026-03-31-EUR.pdf",
      ])
    let text = try Command(program: "pdftotext", [out + (names.first ?? ""), "-"]).run().text
    #expect(text.contains("Kontoauszug") && text.contains("Zahlung"))
    #expect(try Command(program: "pdfinfo", [out + (names.last ?? "")]).run().text.contains("419.5"))
  }

  @Test("What is asked wrongly, what is not there, and what is wrong in the files")
  func failures() throws {
    let folder = try TemporaryFolder()
    let several = try Self.run("-o", folder.path("a.pdf"))
    #expect(several.status == 64 && several.errors.contains("[several-customers]"))
    #expect(try Self.run("--each", "-o", folder.path("a.pdf")).status == 64)
    #expect(try Self.run("--each", "--customer", "A").status == 64)
    let unknown = try Self.run("--customer", "Salin")
    #expect(unknown.status == 65 && unknown.errors.contains("Compagnie des Salines"))
    #expect(try Self.run("--customer", "C-0208", "--from", "soon").status == 64)
    let noDay = try Self.run("--customer", "C-0208", "--from", "2026-02-30")
    #expect(noDay.status == 64 && noDay.errors.contains("'--from <date>': there is no such day"), "\(noDay.errors)")
    let reversed = try Self.run("--customer", "C-0208", "--from", "2026-04-01")
    #expect(reversed.status == 64 && reversed.errors.contains("--from 2026-04-01 is after --as-of 2026-03-31"))
    let language = try Self.run("--customer", "C-0208", "--language", "sv", "-o", folder.path("a.pdf"))
    #expect(language.status == 64 && language.errors.contains("[unknown-language]"))
    let early = try Command.run("statement", Self.invoices, "--customer", "C-0208", "--as-of", "2025-01-01")
    #expect(early.status == 65 && early.errors.contains("2025-01-01"))
    let file = try folder.file("p.csv", "invoice,date,amount\nFA-2026-0005,2026-02-01,5\nFA-2026-0050,2026-02-01,5\n")
    let paid = try Command.run(
      "statement", Self.invoices, "--payments", file, "--customer", "C-0208", "-o", folder.path("a.pdf"))
    #expect(paid.status == 65 && paid.errors.contains("p.csv:3:1") && paid.errors.contains("[payment-of-none]"))
    let bad = try folder.file("bad.json", "{\"invoice_number\": 1}")
    let broken = try Command.run("statement", Self.invoices, bad, "--customer", "C-0208", "-o", folder.path("a.pdf"))
    #expect(broken.status == 65 && broken.errors.contains("bad.json:1:"), "\(broken.errors)")
    let twice = try Command.run("statement", Self.invoices, Self.invoices, "--each", "-o", folder.path("out/"))
    #expect(twice.status == 65 && twice.errors.contains("[duplicate-invoice]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.pdf")))
    #expect(try Self.run("--customer", "C-0208", "-o", Self.payments).status == 64)
  }
}
