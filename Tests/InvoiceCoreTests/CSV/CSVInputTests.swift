import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

@Suite("CSV input")
struct CSVInputTests {
  private static let company = #"{ "name": "Studio Lumen", "siren": "732829320" }"#
  private static let header = "invoice_number;date;customer.name;item.description;item.quantity;item.unit_price"

  private func read(
    _ bytes: [UInt8], company: String? = Self.company, chunk: Int = .max
  ) throws -> [CSVInvoice] {
    var reader = try CSVInvoiceReader(defaults: company.map { Array($0.utf8) }, defaultsName: "company.json")
    var invoices: [CSVInvoice] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, chunk == .max ? .max : start + chunk)
      invoices += try reader.append(bytes[start..<end])
      start = end
    }
    return invoices + (try reader.finish())
  }

  private func read(_ text: String, company: String? = Self.company, chunk: Int = .max) throws -> [CSVInvoice] {
    try read(Array(text.utf8), company: company, chunk: chunk)
  }

  private func computed(_ invoice: CSVInvoice) throws -> ComputedInvoice {
    try ComputedInvoice(json: invoice.json.get())
  }

  /// `code line:column message` of what is wrong with an invoice, in its cells or in what they say together.
  private func problems(_ invoice: CSVInvoice) -> [String] {
    var problems: [Problem] = []
    do {
      _ = try ComputedInvoice(json: invoice.json.get())
    } catch {
      if case .failure = invoice.json { problems = error.problems } else { problems = invoice.located(error.problems) }
    }
    return problems.filter { $0.severity == .error }.map {
      "\($0.code) \($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)"
    }
  }

  private func fileProblems(_ text: String, company: String? = Self.company) -> [String] {
    do {
      _ = try read(text, company: company)
      return []
    } catch let error as InvoiceProblems {
      return error.problems.map {
        "\($0.code) \($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.message) \($0.hint ?? "")"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Rows with one number are one invoice; an empty number goes on with it", arguments: [1, 2, 7, .max])
  func rows(chunk: Int) throws {
    let text = """
      \(Self.header)\r
      F-1;11/02/2026;Müller & Fils;Conseil;1,5;1 234,50\r
      F-1;;;"Livre ""rare""\r
      relié; neuf";2;10\r
      ;;;Port;;4,90\r
      \r
      F-2;2026-02-12;Zoé;Café;1;3,2\r
      ;;;;;\r

      """
    let invoices = try read(text, chunk: chunk)
    #expect(invoices.map(\.number) == ["F-1", "F-2"])
    #expect(invoices.map(\.firstRow) == [2, 6])
    let first = try computed(invoices[0])
    #expect(first.invoice.buyer.party.name == "Müller & Fils")
    #expect(first.invoice.lines.map(\.description) == ["Conseil", "Livre \"rare\"\nrelié; neuf", "Port"])
    #expect(first.subtotal == (try BooksFixture.decimal("1876.65")))
    #expect(first.invoice.seller.party.siren == "732829320")
    #expect(try computed(invoices[1]).invoice.issueDate.description == "2026-02-12")
  }

  @Test("The guide's example is two invoices, and its columns are there")
  func guide() throws {
    let guide = try String(contentsOfFile: TestFiles.root + "/Docs/Batch-CSV.md", encoding: .utf8)
    let example = try #require(guide.components(separatedBy: "```").first { $0.hasPrefix("csv\n") }).dropFirst(4)
    let invoices = try read(String(example))
    #expect(invoices.map(\.number) == ["F-2026-41", "F-2026-42"])
    #expect(try computed(invoices[0]).subtotal == BooksFixture.decimal("747.00"))
    #expect(try computed(invoices[0]).invoice.buyer.party.address?.lines == ["2 quai Nord", "59000 Lille"])
    #expect(try computed(invoices[1]).tax == BooksFixture.decimal("1.16"))
    for column in CSVColumn.all {
      let name = column.name
      let short = name.split(separator: ".").indices.map {
        "." + name.split(separator: ".").dropFirst($0).joined(separator: ".")
      }
      #expect(
        guide.contains("`\(name)`") || short.dropFirst().contains { guide.contains("`\($0)`") }
          || name.hasPrefix("delivery.address"), "\(name)")
    }
  }

  @Test("Separators are found out", arguments: [";", ",", "\t"])
  func separators(separator: String) throws {
    let text = """
      \(Self.header.split(separator: ";").joined(separator: separator))
      \(["F-1", "2026-02-11", "\"Nord, Sud; Est\"", "Conseil", "2", "10.5"].joined(separator: separator))
      """
    let invoice = try computed(try #require(try read(text).first))
    #expect(invoice.invoice.buyer.party.name == "Nord, Sud; Est")
    #expect(invoice.subtotal == ExactDecimal(21))
  }

  @Test("UTF-8, with and without its mark, and Windows-1252 are told apart", arguments: [1, 3, .max])
  func encodings(chunk: Int) throws {
    let text = Self.header + "\nF-1;2026-02-11;Œuvre à 5 €;Été;1;1\n"
    let utf8 = Array(text.utf8)
    let windows = text.unicodeScalars.map { scalar -> UInt8 in
      scalar == "Œ" ? 0x8C : scalar == "€" ? 0x80 : UInt8(truncatingIfNeeded: scalar.value)
    }
    for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, windows] {
      let invoice = try computed(try #require(try read(bytes, chunk: chunk).first))
      #expect(invoice.invoice.buyer.party.name == "Œuvre à 5 €")
      #expect(invoice.invoice.lines[0].description == "Été")
    }
    let mixed = utf8 + Array("F-2;2026-02-11;".utf8) + [0xE9] + Array(";a;1;1\nF-3;2026-02-11;é;a;1;1\n".utf8)
    let invoices = try read(mixed, chunk: chunk)
    #expect(
      problems(invoices[1]) == [
        "not-utf8 3:16 Row 3, `customer.name`: The cell is not in the encoding of the rows above it."
      ])
    #expect(problems(invoices[0]).isEmpty && problems(invoices[2]).isEmpty)
    #expect(throws: InvoiceProblems.self) { try read([0xFF, 0xFE, 0x69, 0, 0x6E, 0]) }
  }

  @Test(
    "Numbers as people write them",
    arguments: [
      ("1234,50", ";", "1234.5"), ("1 234,50", ";", "1234.5"), ("1\u{202F}234\u{A0}567", ";", "1234567"),
      ("1.234,50", ";", "1234.5"), ("1,234.50", ",", "1234.5"), ("1'234.50", ",", "1234.5"), ("-3,5", ";", "-3.5"),
      ("\u{2212}3", ";", "-3"), ("1,250", ";", "1.25"), ("1.250", ",", "1.25"), ("0,125", ",", "0.125"),
      ("1.234.567", ";", "1234567"), ("1.250", ";", "ambiguous"), ("1,250", ",", "ambiguous"),
      ("1,250", "\t", "ambiguous"), ("12 34", ";", "malformed"), ("1,2,3", ";", "malformed"),
      ("10 €", ";", "malformed"), ("", ";", "malformed"), (",5", ";", "malformed"), ("5,", ";", "malformed"),
      ("1e3", ";", "malformed"), ("1234.567", ";", "1234.567"), ("1 234.567,8", ";", "malformed"),
      (String(repeating: "9", count: 60), ";", "malformed"),
    ])
  func numbers(text: String, separator: String, expected: String) throws {
    let result: String =
      switch CSVText.number(text, separator: try #require(separator.utf8.first)) {
      case .value(let value): value.description
      case .ambiguous: "ambiguous"
      case .malformed: "malformed"
      }
    #expect(result == expected)
  }

  @Test("Dates, the day first")
  func dates() {
    for text in ["2026-02-01", "01/02/2026", "1.2.2026", "1-2-2026"] {
      #expect(CSVText.date(text)?.description == "2026-02-01", "\(text)")
    }
    for text in ["30/02/2026", "2026/02/01", "1/2/26", "1/2.2026", "février", "", "//", "02/13/2026"] {
      #expect(CSVText.date(text) == nil, "\(text)")
    }
  }

  @Test("Every column leads to its key")
  func columns() throws {
    for column in CSVColumn.all {
      #expect(CSVColumn.all.filter { $0.name == column.name }.count == 1)
    }
    // One invoice with every column but the free address, which the parts of an address exclude.
    var values: [String: String] = [
      "invoice_number": "F-1", "type": "corrected", "currency": "EUR", "language": "fr", "vat_rate": "20 %",
      "company.siren": "732829320", "company.siret": "73282932000074", "company.vat_number": "FR44732829320",
      "customer.siren": "552100554", "customer.siret": "55210055400013", "customer.vat_number": "FR83552100554",
      "customer.kind": "business", "company.vat_regime": "standard", "company.iban": "FR7630006000011234567890189",
      "payment.iban": "FR7630006000011234567890189", "company.bic": "AGRIFRPP", "payment.bic": "AGRIFRPP",
      "payment.means": "transfer", "payment.url": "https://a.example", "payment.due_days": "30",
      "due_date": "31/03/2026", "nature": "goods", "item.nature": "goods", "item.unit": "day",
      "item.vat_category": "S", "item.vat_rate": "20", "discount.vat_category": "S", "charge.vat_category": "S",
      "discount.vat_rate": "20", "charge.vat_rate": "20", "company.logo": "logo.png", "exchange_rate": "1",
      "type_code": "384", "payment.end_of_month": "after_days", "payment.qr_code": "epc",
    ]
    for party in ["company", "customer", "delivery"] { values["\(party).address.country"] = "FR" }
    for party in ["company", "customer"] {
      values["\(party).electronic_address.scheme"] = "EM"
      values["\(party).website"] = "https://a.example"
    }
    let skipped = [
      "company.address", "customer.address", "delivery.address", "discount.amount", "charge.amount",
      "item.discount.amount", "subtotal", "tax", "total", "due", "item.total", "item.vat_exemption", "prepaid",
      "valid_until", "retention.amount",
    ]
    let used = CSVColumn.all.filter { !skipped.contains($0.name) }
    let cells = used.map { column in
      if let value = values[column.name] { return value }
      if column.name.hasSuffix("email") || column.name.hasSuffix("electronic_address.id") { return "a@b.example" }
      return switch column.kind {
      case .text: "texte"
      case .decimal, .percent: "2"
      case .amount: "2 €"
      case .date: "11/02/2026"
      case .boolean: "non"
      }
    }
    let text = used.map(\.name).joined(separator: ";") + ";metadata.id\n" + cells.joined(separator: ";") + ";42\n"
    let invoice = try #require(try read(text, company: nil).first)
    #expect(problems(invoice) == [])
    let computed = try computed(invoice)
    #expect(computed.invoice.references.preceding.first?.number == "texte")
    #expect(computed.invoice.notes.first?.text == "texte")
    #expect(computed.invoice.charges.count == 1 && computed.invoice.allowances.count == 1)
    #expect(computed.invoice.delivery?.address?.city == "texte")
    #expect(computed.invoice.lines.first?.discount?.value == .percent(ExactDecimal(2)))
    #expect(computed.invoice.retention?.value == .percent(ExactDecimal(2)))
    #expect(computed.invoice.retention?.releaseDate?.description == "2026-02-11")
  }

  @Test("Problems stand at their row and column")
  func locations() throws {
    let text = """
      \(Self.header);item.unit;customer.siren
      F-1;2026-02-11;Zoé;Café;1;3,2;;
      F-2;2026-02-11;Zoé;Café;un;3,2;;
      F-3;2026-02-11;Zoé;Café;1;3,2;parsec;
      ;;;Thé;1;-5;;
      F-4;31/02/2026;Zoé;;1;3,2;;
      F-5;2026-02-11;Zoé;Café;1;3,2;;1;2
      F-6;2026-02-11;Zoé;"Café"x;1;3,2;;
      F-7;2026-02-11;Zoé;Café;1;1,2;;
      F-7;2026-02-12;Zoé;Thé;1;1,2;;
      F-1;2026-02-11;Zoé;Thé;1;1,2;;
      """
    let invoices = try read(text)
    #expect(
      invoices.map(problems) == [
        [],
        ["malformed-decimal 3:25 Row 3, `item.quantity`: This is no number."],
        [
          "unknown-unit 4:31 Row 4, `item.unit`: This is neither a unit's name nor a code of UN/ECE recommendation 20.",
          "negative-price 5:10 Row 5, `item.unit_price`: A unit price is not negative.",
        ],
        ["invalid-date 6:5 Row 6, `date`: This is no date that exists."],
        ["csv-syntax 7:34 Row 7: The row has 9 cells, the header 8."],
        ["csv-syntax 8:20 Row 8, `item.description`: Text stands after the closing quote of a cell."],
        ["rows-differ 10:5 Row 10, `date`: The value is another than in row 9 of the same invoice."],
        ["rows-apart 11:1 Row 11: other rows of this invoice number stand further up, with another invoice between."],
      ])
  }

  @Test("Cells of several lines above do not move the places of what is told of whole rows", arguments: [1, 7, .max])
  func linesAndRows(chunk: Int) throws {
    let text = """
      \(Self.header)
      F-1;2026-02-11;Zoé;"Café
      au
      lait";1;3,2
      F-2;2026-02-11;Zoé;Café;1;3,2
      F-1;2026-02-11;Zoé;Thé;1;3,2
      Total;;;;;9,6
      """
    let invoices = try read(text, chunk: chunk)
    #expect(invoices.map(\.firstRow) == [2, 3, 4])
    #expect(invoices.map(\.firstLine) == [2, 5, 6])
    #expect(problems(invoices[2]).map { $0.prefix(14) } == ["rows-apart 6:1"])
    #expect(invoices[2].warnings.map(\.code) == [.totalRow])
    #expect(invoices[2].warnings.first?.location == Problem.Location(line: 7, column: 1))
    #expect(invoices[2].warnings.first?.message.hasPrefix("Row 5 ") == true)
  }

  @Test("What the seller's file says wrong is shown there")
  func defaults() throws {
    let text = Self.header + "\nF-1;2026-02-11;Zoé;Café;1;3,2\n"
    let company = "{\n  \"name\": \"Studio Lumen\",\n  \"iban\": \"FR00\" }"
    let invoice = try #require(try read(text, company: company).first)
    let problem: Problem? = {
      do {
        _ = try ComputedInvoice(json: invoice.json.get())
        return nil
      } catch {
        return invoice.located((error as? InvoiceProblems)?.problems ?? []).first { $0.code == .invalidIBAN }
      }
    }()
    #expect(problem?.file == "company.json")
    #expect(problem?.location == Problem.Location(line: 3, column: 11))
    let part = #"{ "company": { "name": "Lumen" }, "currency": "CHF", "payment": { "due_days": 10 } }"#
    let computed = try computed(try #require(try read(text, company: part).first))
    #expect(computed.invoice.currency.code == "CHF")
    #expect(computed.invoice.payment.dueDays == 10)
    #expect(throws: InvoiceProblems.self) { try read(text, company: "[]") }
    #expect(throws: InvoiceProblems.self) { try read(text, company: #"{ "company": {}, "items": [] }"#) }
    #expect(
      fileProblems(Self.header + ";company.name\n") == [
        "duplicate-column 1:82 `company.name` is given by a column and by the file of defaults. Remove one of them."
      ])
  }

  /// Files as another program writes them, and what they hold: separators, line ends, encodings, awkward texts.
  private static let writer = """
    import base64, csv, io, json, random
    random.seed(11)
    letters = list("abé;,\\"\\n\\t' €œ|=+") + ["\\r\\n", " ", "Z"]
    def text(bad=""):
        text = "x" + "".join(random.choice(letters) for _ in range(random.randint(0, 12))) + "y"
        return "".join(" " if c in bad + "\\t" else c for c in text)
    files = []
    for index in range(80):
        rows, texts = [], []
        for number in range(random.randint(1, 6)):
            name, items = text("\\r\\n"), [text() for _ in range(random.randint(1, 3))]
            for place, item in enumerate(items):
                first = [f"F-{number}", "11/02/2026", name] if place == 0 else ["", "", ""]
                rows.append(first + [item, f"{random.randint(0, 99999) / 100:.2f}".replace(".", random.choice(",."))])
            texts += [name] + [item.replace("\\r\\n", "\\n") for item in items]
        file, end = io.StringIO(), random.choice(["\\n", "\\r\\n", "\\r"])
        quoting = csv.QUOTE_ALL if end == "\\r" else csv.QUOTE_MINIMAL
        writer = csv.writer(file, delimiter=random.choice(";,\\t"), lineterminator=end, quoting=quoting)
        writer.writerow("invoice_number date customer.name item.description item.unit_price".split())
        writer.writerows(rows)
        data = file.getvalue().encode(["utf-8", "utf-8-sig", "cp1252"][index % 3])
        files.append({"data": base64.b64encode(data).decode(), "texts": texts})
    print(json.dumps(files))
    """

  private struct WrittenFile: Decodable {
    var data: Data
    var texts: [String]
  }

  @Test("What another program writes is read to the letter", arguments: [7, 4096])
  func written(chunk: Int) throws {
    let answer = try BooksFixture.python(Self.writer, [])
    let files = try JSONDecoder().decode([WrittenFile].self, from: Data(answer.output.utf8))
    #expect(files.count == 80)
    for file in files {
      let invoices = try read(Array(file.data), chunk: chunk).map { try computed($0).invoice }
      #expect(invoices.flatMap { [$0.buyer.party.name] + $0.lines.map(\.description) } == file.texts)
    }
  }

  @Test("Empty lines, a line that names the separator, and empty cells at the end may stand in the way")
  func spreadsheets() throws {
    let row = "\nF-1;2026-02-11;Zoé, fils;Café, thé, eau, lait, vin;1;3,2;;\n"
    for start in ["\n\r\n", "sep=;\r\n", "\u{FEFF}SEP=;\n\n"] {
      let invoice = try #require(try read(start + Self.header + ";;" + row, chunk: 3).first)
      #expect(problems(invoice) == [])
      #expect(try computed(invoice).invoice.buyer.party.name == "Zoé, fils")
      // Excel does not show the line that names the separator.
      #expect(invoice.firstRow == (start.hasPrefix("\n") ? 4 : start.hasSuffix("\n\n") ? 3 : 2))
    }
    let invoice = try #require(try read(Self.header + ";;\nF-1;2026-02-11;Zoé;Café;1;3,2;;x\n").first)
    #expect(problems(invoice).first?.hasPrefix("csv-syntax 2:31 Row 2: The row has 8 cells, the header 6.") == true)
    #expect(fileProblems(Self.header + ";;note").contains { $0.contains("A column without a name.") })
  }

  @Test(
    "Behind a closing quote nothing but blanks may stand before the separator, and no quote opens again",
    arguments: ["\"abc\" \"def;ghi", "\"abc\"x\"", "\"abc\" x", "\"abc\"\t\"\"", "\"\" \"", "\"a\"b\"c;d"],
    [1, 4, .max])
  func closingQuotes(cell: String, chunk: Int) throws {
    let before = Self.header + "\nF-1;2026-02-11;Zoé;"
    let text = before + cell + ";1;1\nF-2;2026-02-11;\"Zoé\" ;\"Thé\"\t;1;1\n"
    let invoices = try read(text, chunk: chunk)
    #expect(invoices.map(\.number) == ["F-1", "F-2"])
    #expect(problems(invoices[0]).first?.hasPrefix("csv-syntax 2:20 Row 2, `item.description`: Text stands") == true)
    #expect(problems(invoices[1]) == [])
  }

  @Test("One invoice of any number of rows takes no more memory than one of 50,000 items")
  func endless() throws {
    var reader = try CSVInvoiceReader(defaults: Array(Self.company.utf8))
    _ = try reader.append(Array((Self.header + "\nF-1;2026-02-11;Zoé;Café;1;1\n").utf8))
    let rows = Array(String(repeating: ";;;Café;1;1\n", count: 10_000).utf8)
    for _ in 0..<8 { #expect(try reader.append(rows).isEmpty) }
    let invoice = try #require(try reader.finish().first)
    #expect(invoice.rows.count == 50_001)
    #expect(problems(invoice).map { $0.prefix(14) } == ["too-many-items"])
  }

  @Test("A bad header or an open quote ends the file")
  func files() throws {
    #expect(fileProblems("").first?.hasPrefix("missing-column") == true)
    let wrong = fileProblems("invoice_number;date;date;customer.nam;item.description;item.unit_price\nF-1;;;;;\n")
    #expect(
      wrong == [
        "unknown-column 1:26 Unknown column `customer.nam`. Did you mean `customer.name`?",
        "duplicate-column 1:21 The column `date` is there twice. ",
        "missing-column 1:1 The column `customer.name` is required. It may be called `Client`, `Nom du client`, "
          + "`Nom client`, ….",
      ])
    #expect(fileProblems(Self.header, company: nil).first?.hasPrefix("missing-column 1:1 Nothing says who") == true)
    let text = Self.header + "\nF-1;2026-02-11;Zoé;Café;1;1\nF-2;2026-02-11;Zoé;Café;1;1\n;;;\"Thé;1;1\n"
    var reader = try CSVInvoiceReader(defaults: Array(Self.company.utf8))
    let first = try reader.append(Array(text.utf8))
    #expect(first.map(\.number) == ["F-1"])
    let last = try reader.finish()
    #expect(last.map(\.number) == ["F-2"])
    #expect(problems(last[0]).first?.hasPrefix("csv-syntax 4:1 A quote in the row that begins in line 4") == true)
    #expect(throws: InvoiceProblems.self) { try reader.finish() }
  }

  @Test("Nothing makes it trap")
  func hostile() throws {
    var generator = SystemRandomNumberGenerator()
    let text = Array((Self.header + "\r\nF-1;11/02/2026;\"Zo\"\"é\";Café;1,5;1 234,50\r\n;;;Thé;;4,90\r\n").utf8)
    let alphabet: [UInt8] = [0x22, 0x3B, 0x0A, 0x0D, 0x00, 0xC3, 0xFF, 0x2C, 0x2E, 0x20, 0x31]
    for _ in 0..<2000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: place)
        default: bytes[place] = alphabet.randomElement(using: &generator) ?? 0
        }
      }
      let chunk = Int.random(in: 1...40, using: &generator)
      do {
        for invoice in try read(bytes, chunk: chunk) { _ = problems(invoice) }
      } catch let error as InvoiceProblems {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
