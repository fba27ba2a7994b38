import InvoiceKit

/// What is printed of the warnings of many invoices: of each kind the first one, and how many invoices have it.
struct WarningSummary {
  private struct Kind {
    var first: Diagnostic
    var invoiceCount: Int
  }

  /// So many kinds are printed.
  private static let printedLimit = 20

  private var kinds: [String: Kind] = [:]
  /// The codes in the order in which they turned up.
  private var codes: [String] = []
  private var invoiceCount = 0

  /// Counts an invoice with warnings.
  mutating func add(_ warnings: [Diagnostic]) {
    invoiceCount += 1
    var counted: Set<String> = []
    for warning in warnings where counted.insert(warning.code).inserted {
      if kinds[warning.code] == nil { codes.append(warning.code) }
      kinds[warning.code, default: Kind(first: warning, invoiceCount: 0)].invoiceCount += 1
    }
  }

  /// Prints it.
  ///
  /// - Parameter file: the one that has all warnings.
  func report(to reporter: Reporter, file: String?) {
    for kind in codes.prefix(Self.printedLimit).compactMap({ kinds[$0] }) {
      reporter.report([kind.first])
      if kind.invoiceCount > 1 {
        reporter.note("[\(kind.first.code)] is a warning of \(kind.invoiceCount) invoices; this is the first")
      }
    }
    if invoiceCount > 0, let file {
      reporter.note(
        "\(Counted.text(invoiceCount, "invoice has", plural: "invoices have")) warnings: they are in \(file)")
    }
  }
}
