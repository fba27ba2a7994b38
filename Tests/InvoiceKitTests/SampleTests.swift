import Foundation
import InvoiceKit
import TestSupport
import Testing

/// The committed samples against totals that a program of its own computed, and against what their table claims.
@Suite("Samples")
struct SampleTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")

  private func json(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: Self.folder.appending(path: name + ".json")))
  }

  @Test(
    "Each is computed to the cent, and is an e-invoice or not as claimed",
    arguments: [
      // subtotal, tax, total, due
      ("01-seed", "9.99", "2.00", "11.99", "11.99", false),
      ("02-b2b-complete", "10224.34", "2001.95", "12226.29", "9226.29", true),
      ("03-several-vat-rates", "1168.79", "67.80", "1236.59", "1236.59", true),
      ("04-discounts-and-charges", "5082.49", "1010.54", "6093.03", "6093.03", true),
      ("05-gross-prices-shop", "102.03", "12.02", "114.05", "0.00", true),
      ("06-franchise-sole-trader", "1280.00", "0.00", "1280.00", "1280.00", true),
      ("07-reverse-charge-construction", "12681.90", "0.00", "12681.90", "12681.90", true),
      ("08-reverse-charge-eu-services", "1063.75", "0.00", "1063.75", "1063.75", true),
      ("09-intra-community-goods", "4405.92", "0.00", "4405.92", "4405.92", true),
      ("10-export-us-dollars", "9494.80", "0.00", "9494.80", "9494.80", true),
      ("11-credit-note", "379.90", "75.98", "455.88", "455.88", true),
      ("12-deposit", "5580.00", "1116.00", "6696.00", "6696.00", true),
      ("13-final-after-deposit", "18600.00", "3720.00", "22320.00", "15624.00", true),
      ("14-self-billed", "3002.49", "356.25", "3358.74", "3358.74", true),
      ("15-corrected", "719.90", "143.98", "863.88", "863.88", true),
      ("16-exempt-training", "5674.00", "9.57", "5683.57", "5683.57", true),
      ("17-out-of-scope", "1200.00", "0.00", "1200.00", "1200.00", true),
      ("18-english-uk-seller", "7047.00", "1409.40", "8456.40", "8456.40", false),
      ("19-foreign-scripts", "8660.20", "0.00", "8660.20", "8660.20", true),
      ("20-draft", "2070.00", "414.00", "2484.00", "2484.00", false),
      ("21-tunisian-dinar", "3481.531", "661.491", "4143.022", "4143.022", false),
      ("22-japanese-yen", "620750", "0", "620750", "620750", true),
      ("23-thirty-five-lines", "13001.53", "2600.31", "15601.84", "15601.84", true),
      ("24-two-hundred-lines", "36355.46", "2662.90", "39018.36", "39018.36", true),
      ("25-pacific-francs", "147142", "28885", "176027", "176027", true),
      ("26-overpaid", "291.82", "53.28", "345.10", "-54.90", true),
      ("27-payee-and-terms", "3322.92", "664.58", "3987.50", "3987.50", true),
      ("28-foreign-seller-tax-representative", "4143.50", "828.70", "4972.20", "4972.20", true),
      ("29-building-work-lots", "28918.14", "2681.45", "31599.59", "31599.59", true),
      ("31-quote", "6437.31", "675.10", "7112.41", "7112.41", false),
      ("32-installments", "18640.20", "3728.04", "22368.24", "20000.00", true),
      ("33-attachments", "2064.90", "412.98", "2477.88", "2477.88", true),
      ("37-german", "8090.72", "1528.45", "9619.17", "7619.17", true),
      ("38-polish", "18064.50", "4111.10", "22175.60", "17175.60", false),
      ("39-swiss-qr-bill", "1800.00", "145.80", "1945.80", "1945.80", false),
      ("40-line-pictures", "1198.00", "239.60", "1437.60", "1437.60", true),
      ("30-catalogue-lines", "3233.23", "623.91", "3857.14", "3857.14", true),
    ])
  func totals(
    name: String, subtotal: String, tax: String, total: String, due: String, isEInvoice: Bool
  ) throws {
    let json = try json(name)
    do {
      let invoice = try ComputedInvoice(json: json)
      #expect(invoice.subtotal == ExactDecimal(subtotal))
      #expect(invoice.tax == ExactDecimal(tax))
      #expect(invoice.total == ExactDecimal(total))
      #expect(invoice.due == ExactDecimal(due))
    } catch {
      Issue.record(error, "\(name)")
    }
    do {
      _ = try ComputedInvoice(json: json, purpose: .eInvoice)
      #expect(isEInvoice, "\(name)")
    } catch {
      if isEInvoice { Issue.record(error, "\(name)") }
    }
  }

  @Test("The computed invoice of every sample is valid input again and computes to itself")
  func roundTrip() throws {
    let names = try Self.names()
    #expect(names.count >= 16)
    for name in names {
      let first = try ComputedInvoice(json: json(name)).json
      #expect(try ComputedInvoice(json: first).json == first, "\(name)")
    }
  }

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test("The table in the README names every sample, and no other")
  func readme() throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let named = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(try named == Self.names())
  }
}
