internal import InvoiceCore
internal import InvoiceModel

/// `manifest.json`: every rendered invoice in full, written piece by piece.
///
/// ```swift
/// var manifest = ManifestJSON()
/// for entry in entries { file.write(manifest.append(entry)) }
/// file.write(manifest.finish())
/// ```
///
/// The keys are those of the computed invoice's JSON, with `file`, `sha256` and `pages` before them, and `totals` by
/// currency at the end, from which credit notes are subtracted and in which drafts are not. The same entries give the
/// same bytes.
public struct ManifestJSON: Sendable {
  private enum Key: String, JSONKey {
    case file, sha256, pages, customer, invoices, totals, count
  }

  private var isAtStart = true
  private var totals: [Currency: SalesTotals] = [:]

  /// An empty manifest.
  public init() {}

  /// The next piece of the file.
  public mutating func append(_ entry: BookEntry) -> [UInt8] {
    // A draft is no invoice.
    if entry.number != nil { totals[entry.currency, default: SalesTotals()].add(entry) }
    let start = isAtStart ? "{\n  \"invoices\": [\n    " : ",\n    "
    isAtStart = false
    var writer = JSONWriter()
    writer.object { Self.write(entry, to: &$0) }
    return Array(start.utf8) + Self.indented(writer.bytes, by: "    ")
  }

  /// The end of the file.
  public func finish() -> [UInt8] {
    var writer = JSONWriter()
    writer.array(totals.sorted { $0.key.code < $1.key.code }) { writer, row in
      writer.object {
        let decimals = row.key.minorUnitDigits
        $0.member(InvoiceKeys.Document.currency, row.key.code)
        $0.member(Key.count, ExactDecimal(row.value.count))
        $0.member(InvoiceKeys.Document.subtotal, row.value.net, decimals: decimals)
        $0.member(InvoiceKeys.Document.tax, row.value.tax, decimals: decimals)
        $0.member(InvoiceKeys.Document.total, row.value.total, decimals: decimals)
      }
    }
    let start = isAtStart ? "{\n  \"invoices\": [" : "\n  "
    return Array("\(start)],\n  \"totals\": ".utf8) + Self.indented(writer.bytes, by: "  ") + Array("\n}\n".utf8)
  }

  private static func write(_ entry: BookEntry, to writer: inout JSONWriter) {
    typealias Document = InvoiceKeys.Document
    let decimals = entry.currency.minorUnitDigits
    writer.member(Key.file, entry.file)
    writer.member(Key.sha256, entry.sha256)
    writer.member(Key.pages, ExactDecimal(entry.pages))
    writer.member(Document.invoiceNumber, entry.number)
    writer.member(Document.type, entry.type.rawValue)
    writer.member(Document.date, entry.date)
    writer.member(Key.customer, entry.customer)
    writer.member(Document.currency, entry.currency.code)
    writer.member(Document.subtotal, entry.net, decimals: decimals)
    writer.member(Document.vatBreakdown) {
      $0.array(entry.vat) { $0.vatRow($1, decimals: decimals) }
    }
    writer.member(Document.tax, entry.tax, decimals: decimals)
    writer.member(Document.total, entry.total, decimals: decimals)
  }

  /// Texts have no line breaks of their own: they are escaped.
  private static func indented(_ bytes: [UInt8], by indent: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      result.append(byte)
      if byte == 0x0A { result += indent.utf8 }
    }
    return result
  }
}
