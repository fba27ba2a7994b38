internal import InvoiceCore
internal import InvoiceModel

/// `manifest.csv`: one row for each rendered invoice, always with the same columns, so that the months of a year can be
/// put below each other.
///
/// ```swift
/// let manifest = ManifestCSV()
/// file.write(manifest.header)
/// for entry in entries { file.write(manifest.row(entry)) }
/// ```
///
/// Amounts are those of the documents; `sign` is -1 for credit notes and 1 for all others. A text that begins with `=`,
/// `+`, `-`, `@`, be they full-width, a tab or CR has an apostrophe before it, so that no spreadsheet runs it as a formula; `manifest.json`
/// has the texts as they are.
public struct ManifestCSV: Sendable {
  /// The rates with columns of their own: those of metropolitan France that have an account of their own.
  private static let rates = Jurisdiction.france.vat.rates.filter { $0.area == nil && $0.ledgerDigit != nil }.map(
    \.rate)
  private static let columns =
    ["file", "sha256", "pages", "invoice_number", "type", "sign", "date", "customer", "currency", "net"]
    + rates.flatMap { ["net_\($0)", "vat_\($0)"] } + ["net_untaxed", "net_other", "vat_other", "vat", "total"]

  private let style: CSVStyle

  /// A manifest.
  public init(style: CSVStyle = .standard) {
    self.style = style
  }

  /// The first row, with the names of the columns.
  public var header: [UInt8] { CSVWriter(style, header: Self.columns).bytes }

  /// The row of an invoice.
  public func row(_ entry: BookEntry) -> [UInt8] {
    let decimals = entry.currency.minorUnitDigits
    var writer = CSVWriter(style, header: nil)
    writer.text(entry.file)
    writer.field(entry.sha256)
    writer.field(String(entry.pages))
    writer.text(entry.number)
    writer.field(entry.type.rawValue)
    writer.field(entry.isCredit ? "-1" : "1")
    writer.date(entry.date)
    writer.text(entry.customer)
    writer.field(entry.currency.code)
    writer.amount(entry.net, decimals: decimals)
    let rates = Self.rates
    for rate in rates {
      let row = entry.vat.first { $0.rate == rate }
      writer.amount(row?.base, decimals: decimals)
      writer.amount(row?.tax, decimals: decimals)
    }
    let untaxed = entry.vat.filter { $0.rate.isZero }
    let other = entry.vat.filter { !$0.rate.isZero && !rates.contains($0.rate) }
    writer.amount(Self.sum(untaxed.map(\.base)), decimals: decimals)
    writer.amount(Self.sum(other.map(\.base)), decimals: decimals)
    writer.amount(Self.sum(other.map(\.tax)), decimals: decimals)
    writer.amount(entry.tax, decimals: decimals)
    writer.amount(entry.total, decimals: decimals)
    writer.endRow()
    return writer.bytes
  }

  /// Nil for no amounts; parts of a sum that was computed before.
  private static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal? {
    guard var sum = amounts.first else { return nil }
    for amount in amounts.dropFirst() { sum = (try? sum.adding(amount)) ?? sum }
    return sum
  }
}
