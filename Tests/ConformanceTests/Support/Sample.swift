import Foundation
import InvoiceKit

/// An invoice of the folder `Samples`.
struct Sample: Sendable, CustomStringConvertible {
  var name: String
  var json: [UInt8]

  var description: String { name }

  /// All samples, in their order.
  static let all: [Sample] = {
    let folder = Judge.package.appendingPathComponent("Samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Sample(name: name, json: Array($0)) }
    }
  }()

  /// Those that cannot be e-invoices, and the code of the problem that says why.
  static let notEInvoices: [String: ProblemCode] = [
    "01-seed.json": .invalidVATNumber,
    "18-english-uk-seller.json": .missingExchangeRate,
    "20-draft.json": .missingNumber,
    "21-tunisian-dinar.json": .currencyDecimals,
    "31-quote.json": .noInvoice,
    "38-polish.json": .missingExchangeRate, "39-swiss-qr-bill.json": .missingExchangeRate,
  ]

  /// Those whose VAT is rounded to whole units, which EXTENDED does not want.
  static let notExtended: Set<String> = ["25-pacific-francs.json"]

  /// The files that its PDFs hold besides the e-invoice, and their types.
  var attachedFiles: [(name: String, type: String)] {
    guard name == "33-attachments.json" else { return [] }
    return [("feuille-de-temps.csv", "text/csv"), ("plan-des-locaux.png", "image/png")]
  }

  /// All that can be e-invoices.
  static let eInvoices = all.filter { notEInvoices[$0.name] == nil }
}
