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
/// The keys are those of the computed invoice's JSON, with `file`, `sha256` and `pages` before them (and
/// `further_files`, where each page has a file of its own), and `totals` by
/// currency at the end, from which credit notes are subtracted and in which drafts are not; then `received`, how many
/// invoices of others there were, if any. The same entries give the
/// same bytes.
public struct ManifestJSON: Sendable {
  private enum Key: String, JSONKey {
    case file, sha256, furtherFiles = "further_files", pages, customer, invoices, totals, count, received
  }

  private var writer = JSONWriter()
  private var totals: [Currency: SalesTotals] = [:]
  private var receivedCount = 0

  /// An empty manifest.
  public init() {
    writer.begin(.object)
    writer.key(Key.invoices.rawValue)
    writer.begin(.array)
  }

  /// The next piece of the file.
  public mutating func append(_ entry: BookEntry) -> [UInt8] {
    // A draft is no invoice.
    if entry.number != nil { totals[entry.currency, default: SalesTotals()].add(entry) }
    writer.element()
    writer.object { Self.write(entry, to: &$0) }
    return writer.taken()
  }

  /// Counts an invoice that somebody else has issued, which is no sale and is not listed.
  public mutating func addReceived() { receivedCount += 1 }

  /// The end of the file.
  public func finish() -> [UInt8] {
    var writer = writer
    writer.end(.array)
    writer.member(Key.totals) { writer in
      writer.array(totals.sorted { $0.key.code < $1.key.code }) { writer, row in
        writer.object {
          let decimals = row.key.minorUnitDigits
          $0.member(InvoiceKeys.Document.currency, row.key.code)
          $0.member(Key.count, row.value.count)
          $0.member(InvoiceKeys.Document.subtotal, row.value.net, decimals: decimals)
          $0.member(InvoiceKeys.Document.tax, row.value.tax, decimals: decimals)
          $0.member(InvoiceKeys.Document.total, row.value.total, decimals: decimals)
        }
      }
    }
    if receivedCount > 0 { writer.member(Key.received, receivedCount) }
    writer.end(.object)
    writer.finish()
    return writer.bytes
  }

  private static func write(_ entry: BookEntry, to writer: inout JSONWriter) {
    typealias Document = InvoiceKeys.Document
    let decimals = entry.currency.minorUnitDigits
    writer.member(Key.file, entry.file)
    writer.member(Key.sha256, entry.sha256)
    if !entry.furtherFiles.isEmpty {
      writer.member(Key.furtherFiles) { writer in
        writer.array(entry.furtherFiles) { writer, further in
          writer.object {
            $0.member(Key.file, further.name)
            $0.member(Key.sha256, further.sha256)
          }
        }
      }
    }
    writer.member(Key.pages, entry.pages)
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
}
