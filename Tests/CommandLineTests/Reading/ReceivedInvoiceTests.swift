import CommandTestSupport
import Foundation
import Testing

@Suite("Rendering received e-invoices")
struct ReceivedInvoiceTests {
  static let files = [
    "French/01_b2b_S20", "French/08_avoir_381", "Foreign/xrechnung-cii", "Foreign/peppol-credit-note",
  ]

  @Test("As a page, and as JSON that gives the same page", arguments: files)
  func renders(name: String) throws {
    let path = ForeignPDF.fixtures + "/\(name).xml"
    let page = try Command.run(path)
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.starts(with: Data("%PDF-".utf8)))
    let json = try Command.run("--format", "json", path)
    #expect(json.status == 0)
    #expect(try Command.run(input: json.text).output == page.output)
    let checked = try Command.run("check", path)
    // Peppol admits no zone behind a day, which reading does not mind.
    let isPeppol = name == "Foreign/peppol-credit-note"
    #expect(checked.status == (isPeppol ? 65 : 0))
    #expect(checked.errors.contains("PEPPOL-EN16931-F001") == isPeppol)
    let told = checked.errorLines.filter { !$0.contains("[rules-not-checked]") && !$0.contains("PEPPOL-EN16931-F001") }
    #expect(told == page.errorLines)
  }

  @Test("An XRechnung of ours is read, and written again in either syntax as one that its rules admit")
  func xrechnung() throws {
    let folder = try TemporaryFolder()
    let (pdf, xml) = (folder.path("a.pdf"), folder.path("a.xml"))
    for sample in ["34-xrechnung", "35-xrechnung-credit-note"] {
      let path = Checkout.path("Samples/\(sample).json")
      let made = try Command.run("--facturx", "xrechnung", path, "-o", pdf)
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      #expect(try Command.run("extract", pdf).output == Command.run("--format=xml", "--profile=xrechnung", path).output)
      for options in [["--format", "ubl"], ["--format", "xml", "--profile", "xrechnung"]] {
        let again = try Command(program: Command.binary, options + [pdf, "-o", xml]).run()
        #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
        let checked = try Command.run("check", "--rules", "en16931,xrechnung", xml)
        #expect(checked.status == 0 && checked.errors.isEmpty, "\(sample) \(options): \(checked.errors)")
        #expect(try Command.run("inspect", xml).text.contains("XRechnung 3.0"))
      }
    }
  }

  @Test("The page shows the sender's amounts")
  func amounts() throws {
    let folder = try TemporaryFolder()
    let path = ForeignPDF.fixtures + "/Foreign/xrechnung-cii.xml"
    #expect(try Command.run(path, "-o", folder.path("a.pdf")).status == 0)
    let text = try Command(program: "pdftotext", ["-layout", folder.path("a.pdf"), "-"]).run().text
    for word in ["RE-2026/0815", "Müller & Söhne GmbH", "Verpackung", "1 408,86", "1 308,86"] {
      let plain = text.replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(of: "\u{A0}", with: " ")
      #expect(plain.contains(word), "\(word) in \(plain)")
    }
  }

  @Test("From a PDF, whose XML is a profile without lines")
  func pdf() throws {
    let result = try Command.run("--format", "json", ForeignPDF.original)
    #expect(result.status == 0)
    #expect(result.errors.contains("BR-07, BT-44: The buyer's name is missing."))
    #expect(result.text.contains("\"received\""))
  }

  @Test("Problems have line, column, path and, as JSON, rule and term; a page is made all the same")
  func problems() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/French/01_b2b_S20.xml")
    let path = try folder.file("a.xml", text.replacingOccurrences(of: ">650.00<", with: ">65O.00<"))
    let result = try Command.run("check", path, "--errors", "json")
    #expect(result.status == 65)
    let line = try #require(result.errorLines.first { $0.contains("\"code\":\"not-a-number\"") })
    for part in ["\"line\":5", "/ChargeAmount\"", "\"term\":\"BT-146\""] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
    #expect(result.errorLines.contains { $0.contains("\"severity\":\"error\"") && $0.contains("\"rule\":\"BR-27\"") })
    let page = try Command.run(path, "-o", folder.path("a.pdf"))
    #expect(page.status == 0)
    #expect(try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text.contains("65O.00"))
    let entity = try folder.file("b.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>")
    let refused = try Command.run(entity)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("b.xml:1:1: error: /: A document type declaration is not accepted"))
  }

  @Test("check judges by the rules of the document's profile, or by those that --rules names")
  func rules() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/French/01_b2b_S20.xml")
    let path = try folder.file("a.xml", text.replacing("<ram:CountryID>FR</ram:CountryID>", with: ""))
    let result = try Command.run("check", path)
    #expect(result.status == 65)
    for rule in ["BR-09, BT-40: State the country of the seller's address.", "BR-11, BT-55: "] {
      let lines = result.errorLines.filter { $0.contains(rule) }
      #expect(lines.count == 1 && lines[0].contains("error: /CrossIndustryInvoice"), "\(rule) in \(result.errors)")
    }
    #expect(try Command.run(path).status == 0)
    // Its process is a French billing mode, which says that it follows BR-FR.
    let silent = try folder.file("c.xml", text.replacing("<ram:SubjectCode>PMT<", with: "<ram:SubjectCode>AAI<"))
    let french = try Command.run("check", "--errors", "json", silent)
    #expect(french.status == 65)
    #expect(french.errors.contains("BR-FR-05"))
    #expect(french.errors.contains("br-fr, as both parties are French businesses"))
    let early = try folder.file("d.xml", text.replacing("<ram:ID>S1</ram:ID>", with: "<ram:ID>urn:x</ram:ID>"))
    let unbound = try Command.run("check", early)
    #expect(unbound.status == 0)
    #expect(unbound.errors.contains("Not checked: the rules of BR-FR, which bind from 2026-09-01 on."))
    #expect(unbound.errors.contains("Checked: en16931, by its BT-24."))
    let minimum = try folder.file(
      "b.xml", text.replacing(/urn:cen.eu:en16931:2017[^<]*/, with: "urn:factur-x.eu:1p0:minimum"))
    let lenient = try Command.run("check", minimum)
    #expect(!lenient.errors.contains("[rules-not-checked]"))
    // Factur-X has numbers of its own, and rules in the place of others; what reading has found is told with them.
    let specification = /urn:cen.eu:en16931:2017[^<]*/
    let silentMinimum = try folder.file(
      "e.xml",
      text.replacing("<ram:CountryID>FR</ram:CountryID>", with: "")
        .replacing(specification, with: "urn:factur-x.eu:1p0:minimum"))
    let numbered = try Command.run("check", silentMinimum)
    #expect(numbered.errors.contains("FX-SCH-A-000018 (BR-09), BT-40: "))
    let extended = try folder.file(
      "f.xml",
      text.replacing(specification, with: "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended")
        .replacing(/<ram:DuePayableAmount>[^<]*/, with: "<ram:DuePayableAmount>1.00"))
    let due = try Command.run("check", extended)
    #expect(due.errorLines.filter { $0.contains("BT-115") }.count == 1)
    #expect(due.errors.contains("BR-FXEXT-CO-16, BT-115: The amount due is stated as 1.00"))
    #expect(lenient.errors.contains("Leave this out: the profile has no use for it here."))
    #expect(try Command.run("check", "--rules", "en16931", path).status == 65)
    #expect(try Command.run("check", "--rules", "all", path).status == 65)
    #expect(try Command.run("--format", "xml", "--rules", "all", path).status == 64)
    #expect(try Command.run("check", "--rules", "en16931,none", path).status == 64)
  }

  @Test("Every term of EN 16931 that stands in the XML is on the page, in French and English", arguments: ["fr", "en"])
  func everyTerm(language: String) throws {
    let folder = try TemporaryFolder()
    let path = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/all-terms-transfer.xml")
    let result = try Command.run(path, "--language", language, "-o", folder.path("a.pdf"))
    #expect(result.status == 0 && result.errors == "")
    let text = Self.squeezed(try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text)
    let xml = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/Received/all-terms-transfer.xml")
    var found = 0
    for match in xml.matches(of: /B[tT]-?\d+[a-zA-Z-]*|bt\d+@[a-z.]+|https:[^<]*|bt125.csv/) {
      found += 1
      #expect(text.contains(String(match.output)), "\(match.output)")
    }
    #expect(found > 75)
    let words = [
      ["Portugal", "980,00", "181,45", "166,93", "1136,45", "61,25", "11,25", "400,00", "301,00", "17avril2026"],
      ["Portugal", "980.00", "181.45", "166.93", "1,136.45", "61.25", "11.25", "400.00", "301.00", "17April2026"],
    ][language == "fr" ? 0 : 1]
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test("A page says nothing that its sender did not say, and that it shows what was received")
  func nothingAdded() throws {
    let folder = try TemporaryFolder()
    for name in ["fr-seller-no-notes", "no-due-date-de"] {
      let path = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/\(name).xml")
      #expect(try Command.run(path, "-o", folder.path("a.pdf")).status == 0)
      let text = Self.squeezed(try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text)
      for word in ["Escompte", "pénalités", "40,00€", "Naturedel", "1eravril", "àréception"] {
        #expect(!text.localizedCaseInsensitiveContains(word), "\(name): \(word)")
      }
      #expect(text.contains("Représentationdelafactureélectroniquereçue«\(name).xml»(EN16931,CII)"), "\(text)")
    }
  }

  @Test("One without a number is no draft: nothing is written across it")
  func withoutNumber() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/Received/base-cii.xml")
    let path = try folder.file("a.xml", text.replacingOccurrences(of: "<ram:ID>R-100</ram:ID>", with: ""))
    let result = try Command.run(path, "-o", folder.path("a.pdf"))
    #expect(result.status == 0)
    #expect(result.errors.contains("BR-02, BT-1"))
    let page = try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text
    #expect(page.contains("Lindenhof KG") && !page.localizedCaseInsensitiveContains("brouillon"))
  }

  @Test("Written as XML again it is what the sender said, and what is lost is named")
  func asXML() throws {
    for name in ["no-due-date-de", "de-no-electronic-address", "rounding-ubl", "silent-bt8-de", "utf16"] {
      let path = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/\(name).xml")
      for format in ["xml", "ubl"] {
        let result = try Command.run("--format", format, path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors == "", "\(name)")
        if name == "no-due-date-de" {
          #expect(!result.text.contains("DueDate") && !result.text.contains("PaymentReference"))
        }
        if name == "rounding-ubl" { #expect(result.text.contains("RoundingAmount")) }
      }
    }
    let all = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/all-terms-transfer.xml")
    let result = try Command.run("--format", "ubl", all)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let garbage = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/vat-breakdown-category-garbage.xml")
    let lost = try Command.run("--format", "ubl", garbage)
    #expect(lost.status == 0)
    for term in ["not-written", "BT-118"] { #expect(lost.errors.contains(term)) }
  }

  @Test("A character that no font has is shown by another, with a warning")
  func substitution() throws {
    let folder = try TemporaryFolder()
    let path = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/text-emoji-cjk.xml")
    let result = try Command.run(path, "-o", folder.path("a.pdf"))
    #expect(result.status == 0)
    #expect(result.errorLines.count == 3)
    #expect(result.errors.contains("No font has the character U+65E5"))
    #expect(result.errors.contains("fonts-noto-cjk"))
    #expect(try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text.contains("Consulting □□ □"))
  }

  /// A text without blanks.
  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
