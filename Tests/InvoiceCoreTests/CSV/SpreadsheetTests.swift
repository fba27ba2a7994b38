import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// CSV files as people export them from their spreadsheets.
@Suite("CSV of spreadsheets")
struct SpreadsheetTests {
  private static let company = #"{ "name": "Studio Lumen", "siren": "732829320" }"#

  private func read(_ bytes: [UInt8], columns: String = "", company: String = company) throws -> [CSVInvoice] {
    var reader = try CSVInvoiceReader(
      defaults: Array(company.utf8), columns: columns.isEmpty ? CSVColumnMapping() : CSVColumnMapping(columns))
    return try reader.append(bytes) + reader.finish()
  }

  private func read(_ text: String, columns: String = "", company: String = company) throws -> [CSVInvoice] {
    try read(Array(text.utf8), columns: columns, company: company)
  }

  private func failures(_ text: String, columns: String = "") -> [String] {
    do {
      return try read(text, columns: columns).flatMap { invoice -> [String] in
        guard case .failure(let error) = invoice.json else { return [] }
        return error.problems.map { "\($0.code) \($0.message)" }
      }
    } catch {
      return (error as? InvoiceProblems)?.problems.map { "\($0.code) \($0.message) \($0.hint ?? "")" } ?? []
    }
  }

  private func encoded(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    try Array(#require(text.data(using: encoding)))
  }

  private static let french = """
    N° facture;Date;Échéance;Client;Adresse;Code postal;Ville;Désignation;Qté;PU HT;Taux TVA;;
    F-1;11/02/2026;13/03/2026;Société Générée;2 quai Nord;59000;Lille;Conseil à l'été;1,5;1 234,50;20 %;;
    F-1;;;;;;;Déplacement;120;0,60;5,5;;
    F-2;mercredi 11 février 2026;;Zoé;;;;Thé;1;2;20;;
    ;;;;;;;;;;;;
    Total;;;;;;;;;1925,75;;;
    ;;;;;;;;;;;;

    """

  @Test("A list from Excel is read: its names of columns, dates, empty rows and columns, the street beside the town")
  func list() throws {
    for bytes in [
      Array(Self.french.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.french.utf8), try encoded(Self.french, .windowsCP1252),
    ] {
      let invoices = try read(bytes)
      #expect(invoices.map(\.number) == ["F-1", "F-2"])
      let first = try ComputedInvoice(json: invoices[0].json.get()).invoice
      #expect(first.buyer.party.name == "Société Générée")
      #expect(first.buyer.party.address?.lines == ["2 quai Nord"])
      #expect(first.buyer.party.address?.city == "Lille" && first.buyer.party.address?.country == "FR")
      #expect(first.lines.map(\.description) == ["Conseil à l'été", "Déplacement"])
      #expect(first.lines.map(\.vatRate.description) == ["20", "5.5"])
      #expect(invoices[0].warnings.map(\.code) == [.countryAssumed])
      #expect(invoices[0].warnings.first?.location == Problem.Location(line: 2, column: 55))
      let second = try ComputedInvoice(json: invoices[1].json.get()).invoice
      #expect(second.issueDate.description == "2026-02-11")
      #expect(invoices[1].warnings.map(\.code) == [.totalRow])
    }
  }

  @Test("English and German names, keys with spaces, and countries by name")
  func languages() throws {
    let german = """
      Rechnungsnummer;Rechnungsdatum;Kunde;Straße;PLZ;Ort;Land;Bezeichnung;Menge;Einzelpreis;MwSt.
      R-1;11.02.2026;Müller;Weg 1;10115;Berlin;Deutschland;Beratung;2;10,50;20%
      """
    let english = """
      Invoice no.,Invoice date,CUSTOMER NAME,Address line 1,ZIP,City,Country,Description,Qty,Unit price,VAT %
      R-1,2026-02-11,Müller,Weg 1,10115,Berlin,Germany,Beratung,2,10.50,20
      """
    for text in [german, english] {
      let invoice = try #require(try read(text).first)
      let computed = try ComputedInvoice(json: invoice.json.get())
      #expect(computed.invoice.buyer.party.address?.country == "DE")
      #expect(computed.invoice.buyer.party.address?.lines == ["Weg 1"])
      #expect(computed.subtotal == ExactDecimal(21))
      #expect(invoice.warnings.isEmpty)
    }
  }

  @Test("Every name means one column, and the guide has them all")
  func names() throws {
    let guide = try String(contentsOfFile: TestFiles.root + "/Docs/Batch-CSV.md", encoding: .utf8)
    var seen: [String: String] = [:]
    for (key, names) in CSVColumn.names {
      #expect(CSVColumn.byName[key] != nil, "\(key)")
      #expect(guide.contains("| `\(key)` | \(names.joined(separator: ", ")) |"), "\(key)")
      for name in names {
        let folded = CSVColumn.folded(name)
        #expect(!folded.isEmpty && seen.updateValue(key, forKey: folded) ?? key == key, "\(name)")
        #expect(CSVColumn.named(name)?.name == key, "\(name)")
        #expect(CSVColumn.named(name.uppercased() + " :")?.name == key, "\(name)")
      }
    }
  }

  @Test("Names of one's own are given, and mistakes in them told")
  func mapping() throws {
    let text = "N°;Date;Client;Ce qu'on vend;Combien;Prix, net;Interne\nF-1;11/02/2026;Zoé;Thé;3;2;x\n"
    let lines = "# Colonnes\nCe qu'on vend = description\ncombien=Quantité\r\nPrix, net=item.unit_price\nInterne="
    let invoice = try #require(try read(text, columns: lines).first)
    #expect(try ComputedInvoice(json: invoice.json.get()).subtotal == ExactDecimal(6))
    #expect(
      failures(text, columns: "Ce qu'on vend=descripton,Combien=").first?
        .hasPrefix("unknown-column `descripton`, which `Ce qu'on vend` is to be, is no key of a column.") == true)
    #expect(failures(text, columns: "Combien").first?.hasPrefix("bad-columns `Combien` names no key.") == true)
    #expect(
      failures(text, columns: lines + "\nCombienn=note").contains {
        $0 == "unknown-column The file has no column `Combienn`, which is said to be one. Did you mean `Combien`?"
      })
    #expect(
      failures("Date;Client;Désignation;PU HT;PU;N°").contains {
        $0.hasPrefix("duplicate-column `PU` and `PU HT` are both `item.unit_price`.")
      })
  }

  @Test("An address in one cell and its parts are two addresses")
  func addresses() throws {
    let text = "N°;Date;Client;customer.address;customer.address.city;Désignation;PU HT\n"
    #expect(
      failures(text + "F-1;11/02/2026;Zoé;2 quai Nord;Lille;Thé;1\n") == [
        "address-twice Row 2, `customer.address`: `customer.address` is a whole address in one cell, and "
          + "`customer.address.city` is a part of one: they exclude each other."
      ])
    #expect(failures(text + "F-1;11/02/2026;Zoé;2 quai Nord;;Thé;1\nF-2;11/02/2026;Zoé;;Lille;Thé;1\n") == [])
  }

  @Test("A country is assumed only where postcode and town look French and the seller is French")
  func countries() throws {
    let header = "N°;Date;Client;Code postal;Ville;Pays;Désignation;PU HT\n"
    func warnings(_ row: String, company: String = Self.company) throws -> [ProblemCode] {
      try read(header + "F-1;11/02/2026;Zoé;\(row);Thé;1\n", company: company).flatMap { $0.warnings.map(\.code) }
    }
    #expect(try warnings("59000;Lille;") == [.countryAssumed])
    for row in ["59000;Lille;BE", "5900;Luxembourg;", "59000;;", "L-1234;Luxembourg;", "96000;Bogny;"] {
      #expect(try warnings(row) == [], "\(row)")
    }
    #expect(try warnings("59000;Lille;", company: #"{ "name": "A", "address": { "country": "DE" } }"#) == [])
    #expect(try warnings("59000;Lille;", company: #"{ "name": "A" }"#) == [])
  }

  @Test(
    "The postcode tells overseas territories and Monaco, for sellers there too",
    arguments: [
      ("59000", "FR"), ("20000", "FR"), ("97110", "GP"), ("97200", "MQ"), ("97300", "GF"), ("97400", "RE"),
      ("97500", "PM"), ("97600", "YT"), ("97133", "BL"), ("97150", "MF"), ("98000", "MC"), ("98600", "WF"),
      ("98714", "PF"), ("98800", "NC"),
    ])
  func territories(postcode: String, country: String) throws {
    let text = "N°;Date;Client;Code postal;Ville;Désignation;PU HT\nF-1;11/02/2026;Zoé;\(postcode);X;Thé;1\n"
    let companies = [
      Self.company, #"{ "name": "A", "address": { "country": "RE" } }"#,
      #"{ "name": "A", "address": { "country": "MC" } }"#, #"{ "name": "A", "vat_number": "FR44732829320" }"#,
      #"{ "name": "A", "address": "1 rue A\n97400 Saint-Denis\nFrance" }"#,
    ]
    for company in companies {
      let invoice = try #require(try read(text, company: company).first)
      let address = try ComputedInvoice(json: invoice.json.get()).invoice.buyer.party.address
      #expect(address?.country == country, "\(company)")
      #expect(invoice.warnings.map(\.code) == [.countryAssumed])
    }
  }

  @Test("MacRoman and MS-DOS are known by their letters and told; Windows-1252 is not taken for them")
  func encodings() throws {
    let roman = Self.french.unicodeScalars.map { scalar -> UInt8 in
      ["é": 0x8E, "à": 0x88, "É": 0x83, "°": 0xA1][scalar] ?? UInt8(truncatingIfNeeded: scalar.value)
    }
    let mac = try read(roman)
    #expect(mac.first?.warnings.contains { $0.code == .unusualEncoding && $0.message.contains("MacRoman") } == true)
    #expect(try ComputedInvoice(json: mac[0].json.get()).invoice.buyer.party.name == "Société Générée")
    let dos = Self.french.unicodeScalars.map { scalar -> UInt8 in
      ["é": 0x82, "à": 0x85, "É": 0x90, "°": 0xF8][scalar] ?? UInt8(truncatingIfNeeded: scalar.value)
    }
    let read = try read(dos)
    #expect(read.first?.warnings.contains { $0.code == .unusualEncoding && $0.message.contains("850") } == true)
    #expect(try ComputedInvoice(json: read[0].json.get()).invoice.lines[1].description == "Déplacement")
    for text in ["L’été à 5 € – “ŒUVRE”", "ÉTÉ Çà", "Noël, cœur, Straße, Größe", "«Où ?» n° 1", "El Niño; señor"] {
      let detected = CSVEncoding.detected(in: try encoded(text, .windowsCP1252))
      #expect(detected.encoding == .windows1252 && detected.isSure, "\(text)")
    }
    // What nobody can tell is Windows-1252, with a warning.
    let odd = CSVEncoding.detected(in: [0x41, 0x81, 0x9D, 0xC1, 0xFE])
    #expect(odd.encoding == .windows1252 && !odd.isSure)
  }

  @Test("Dates in words, with a midnight behind them, and kinds of documents")
  func words() {
    for text in [
      "mercredi 11 février 2026", "11 févr. 2026", "11-févr-2026", "11. Februar 2026", "11 Feb 2026",
      "11/02/2026 00:00", "2026-02-11 00:00:00", "Mittwoch, 11. Februar 2026",
    ] {
      #expect(CSVText.date(text)?.description == "2026-02-11", "\(text)")
    }
    for text in ["11 jui 2026", "11 xyz 2026", "31 février 2026", "11/02/2026 08:00", "février 2026"] {
      #expect(CSVText.date(text) == nil, "\(text)")
    }
    #expect(CSVText.date("1er août 2026")?.description == "2026-08-01")
    let type = CSVColumn.byName["type"]
    for (text, word) in [("Avoir", "credit_note"), ("FACTURE", "invoice"), ("Gutschrift", "credit_note"), ("a", "a")] {
      #expect(type.map { CSVText.word(text, of: $0) } == word)
    }
  }

  @Test("Line breaks of every system stand within cells, and a tab is a space", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(end: String) throws {
    let text =
      "N°;Date;Client;Adresse;Désignation;PU HT;Remarque\n"
      + "F-1;11/02/2026;Zoé\tBon;\"2 quai Nord\(end)59000 Lille\(end)France\";\"Thé\(end)vert\";10;\"a\(end)b\tc\"\n"
    let invoice = try #require(try read(text.replacing("\nF-1", with: end + "F-1")).first)
    let computed = try ComputedInvoice(json: invoice.json.get()).invoice
    #expect(computed.buyer.party.name == "Zoé Bon")
    #expect(computed.buyer.party.address?.lines == ["2 quai Nord", "59000 Lille", "France"])
    #expect(computed.lines.map(\.description) == ["Thé\nvert"] && computed.notes.map(\.text) == ["a\nb c"])
  }
}
