import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// VAT columns: rates, fractions, amounts.
@Suite("CSV columns of VAT")
struct CSVRateTests {
  private static let french = #"{ "name": "Studio Lumen", "siren": "732829320" }"#
  private static let german = #"{ "name": "Lumen", "address": "Weg 1\n10115 Berlin\nDE", "vat_number": "DE123456789" }"#
  private static let italian = #"{ "name": "Lumen", "address": "Via 1\n00100 Roma\nItalie" }"#
  private static let header = "N°;Date;Client;Désignation;Qté;PU HT;Montant de TVA;Remise %\n"

  /// The warnings of an invoice's cells: `code line:column message`.
  private func warnings(_ rows: [String], company: String = french, header: String = header) throws -> [String] {
    let text = header + rows.enumerated().map { "F-\($0.offset + 1);11/02/2026;Zoé;Thé;\($0.element)\n" }.joined()
    var reader = try CSVInvoiceReader(
      defaults: Array(company.utf8), columns: CSVColumnMapping("Montant de TVA=item.vat_rate"))
    let invoices = try reader.append(Array(text.utf8)) + reader.finish()
    return invoices.flatMap(\.warnings).map {
      "\($0.code) \($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)"
    }
  }

  @Test("Numbers that are no rates, and the VAT of their rows, are told at their cells")
  func amounts() throws {
    #expect(
      try warnings(["1;450,00;90,00;", "2;10;4;", "1;100;20;", "3;1 000 €;600,00;"]) == [
        "vat-rate-amount 2:33 Row 2, `item.vat_rate`: This is read as a rate in percent, and looks like the amount of VAT: "
          + "90 is 20 % of 450.",
        "vat-rate-amount 3:29 Row 3, `item.vat_rate`: This is read as a rate in percent, and looks like the amount of VAT: "
          + "4 is 20 % of 20.",
        "vat-rate-amount 5:34 Row 5, `item.vat_rate`: This is read as a rate in percent, and looks like the amount of VAT: "
          + "600 is 20 % of 3000.",
      ])
    // A discount is taken off; what is given back has negative VAT; another rate.
    #expect(try warnings(["2;100;36,00;10"]).count == 1)
    #expect(try warnings(["-1;450,00;-90,00;"]).count == 1)
    #expect(try warnings(["1;33,33;1,83;"]).count == 1)
    // Of prices with VAT it is within them.
    let gross = #"{ "company": \#(Self.french), "prices_include_vat": true }"#
    #expect(try warnings(["1;120;20,00;", "1;540;90,00;"], company: gross).count == 1)
    #expect(try warnings(["1;450;90,00;"], company: gross) == [])
  }

  @Test("Numbers that are rates, too, are told when two of them agree in it")
  func either() throws {
    // 20 % of 50 and of 27.50; or 10 % and 5.5 %.
    #expect(try warnings(["1;50;10;"]) == [])
    #expect(try warnings(["1;50;10;", "1;27,50;5,50;"]).map { $0.prefix(20) } == ["vat-rate-amount 3:32"])
    #expect(try warnings(["1;50;10;", "1;50;10;", "1;50;10;"]) == [])
    // A row that says it has a rate settles it.
    #expect(try warnings(["1;49;10;", "1;50;10;", "1;27,50;5,50;"]) == [])
    // Afterwards rows are told that would be rates by themselves.
    #expect(try warnings(["1;450;90,00;", "1;50;10;"]).count == 2)
  }

  @Test("Rates are not taken for amounts")
  func rates() throws {
    for company in [Self.french, Self.german, Self.italian] {
      #expect(
        try warnings(["1;450;20;", "1;100;20;", "1;0;20;", "1;200;20,00;", "1;400;5,5;", "1;10;;"], company: company)
          == [])
      // 20 % of 110, of 95.
      #expect(try warnings(["1;100;20 %;", "1;450;90 %;"], company: company) == [])
    }
    #expect(try warnings(["1;110;22;", "1;95;19;"], company: Self.italian).count == 1)
    #expect(try warnings(["1;110;22;", "1;99;22;"], company: Self.italian) == [])
    #expect(try warnings(["1;95;19;"], company: Self.german) == [])
    // What is a spreadsheet's fraction is told as one.
    #expect(try warnings(["1;1,00;0,2;", "1;5;0,2;"]) == [])
    // No number, no price.
    #expect(try warnings(["1;x;90;", "1;450;x;"]) == [])
  }

  @Test("The error of an amount says so: beyond 100 percent, with a currency, of an e-invoice")
  func errors() throws {
    func problems(_ rate: String) throws -> [Problem] {
      let text = Self.header.replacing("Montant de TVA", with: "TVA") + "F-1;11/02/2026;Zoé;Thé;1;1000;\(rate);\n"
      var reader = try CSVInvoiceReader(defaults: Array(Self.french.utf8))
      let invoice = try #require(try (reader.append(Array(text.utf8)) + reader.finish()).first)
      do {
        _ = try ComputedInvoice(json: invoice.json.get(), purpose: .eInvoice)
        return []
      } catch {
        let problems = error.problems.filter { $0.severity == .error && $0.path == "/items/0/vat_rate" }
        guard case .success = invoice.json else { return problems }
        return invoice.located(problems)
      }
    }
    let cases: [(String, ProblemCode)] = [
      ("200,00", .percentOutOfRange), ("20,00 €", .malformedDecimal), ("55,00", .vatRateUnknown),
    ]
    for (rate, code) in cases {
      let found = try problems(rate)
      #expect(found.map(\.code) == [code])
      #expect(found.first?.location == Problem.Location(line: 2, column: 31))
      #expect(found.first?.hint == CSVLayout.rateHint && found.first?.remedy == .column(name: "TVA"), "\(found)")
    }
  }

  @Test("Excel's 0,2 for 20 % is told at its cell, or where the default stands")
  func fractions() throws {
    func warnings(_ text: String, company: String = Self.french) throws -> [String] {
      var reader = try CSVInvoiceReader(defaults: Array(company.utf8), defaultsName: "seller.json")
      let invoices = try reader.append(Array(text.utf8)) + reader.finish()
      return try invoices.flatMap { try $0.located(ComputedInvoice(json: $0.json.get()).warnings) }
        .filter { $0.code == .vatRateFraction }
        .map { problem in
          let place = problem.location.map { "\($0.line):\($0.column)" } ?? "-"
          return "\(problem.file ?? "") \(place) \(problem.message)"
        }
    }
    let header = "N°;Date;Client;Désignation;PU HT;Taux TVA\n"
    #expect(
      try warnings(header + "F-1;11/02/2026;Zoé;Thé;10;20\nF-1;;;Café;450,00;0,2\nF-2;11/02/2026;Zoé;Thé;10;0,055\n")
        == [
          " 3:19 Row 3, `item.vat_rate`: This VAT rate is 0.2 percent, less than one.",
          " 4:27 Row 4, `item.vat_rate`: This VAT rate is 0.055 percent, less than one.",
        ])
    #expect(
      try warnings("vat_rate;date;Client;Désignation;PU HT\n0,2;11/02/2026;Zoé;Thé;10\n;;;Café;3\n") == [
        " 2:1 Row 2, `vat_rate`: This VAT rate is 0.2 percent, less than one."
      ])
    #expect(
      try warnings(
        "date;Client;Désignation;PU HT\n11/02/2026;Zoé;Thé;10\n",
        company: #"{ "company": \#(Self.french), "vat_rate": 0.2 }"#)
        == ["seller.json 1:76 This VAT rate is 0.2 percent, less than one."])
    // With a percent sign it is what it says.
    #expect(try warnings(header + "F-1;11/02/2026;Zoé;Thé;10;20 %\n") == [])
  }

  @Test("A value that is missing is told with its columns")
  func missingColumns() throws {
    let text = "date;Client;Adresse;SIREN;Désignation;PU HT\n11/02/2026;Zoé;;;Thé;10\n"
    let company = Self.french.replacing("}", with: #", "email": "a@b.example" }"#)
    var reader = try CSVInvoiceReader(defaults: Array(company.utf8))
    let invoice = try #require(try (reader.append(Array(text.utf8)) + reader.finish()).first)
    let problems = invoice.located(try ComputedInvoice(json: invoice.json.get()).warnings)
    let address = problems.first { $0.code == .missingElectronicAddress }
    #expect(
      address?.hint
        == "Give an `email`, the `siren` of a French business, or an `electronic_address`. In CSV: one of the "
        + "columns `customer.email`, `customer.siren`, `customer.electronic_address.id` with `.scheme`.")
    #expect(address?.location == Problem.Location(line: 2, column: 12))
    let postal = problems.first { $0.code == .missingAddress && $0.path == "/customer/address" }
    #expect(postal?.hint?.contains("`customer.address`, `customer.address.line1`, `customer.address.line2`, …") == true)
    #expect(problems.filter { $0.path.hasPrefix("/company") }.allSatisfy { $0.hint?.contains("In CSV") != true })
  }
}
