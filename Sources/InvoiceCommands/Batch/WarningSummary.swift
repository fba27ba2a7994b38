internal import ByteCoding
import InvoiceKit

/// What is printed of the warnings of many invoices: of each kind the first one, and how many invoices have it.
struct WarningSummary {
  private struct Kind {
    var first: Diagnostic
    var invoiceCount = 0
    /// Of a warning about the customer: which ones; no more than `customerLimit`.
    var customers: Set<TextDigest> = []
  }

  /// Of so many customers it is said how many they are.
  private static let customerLimit = 10_000

  /// So many kinds are printed.
  private static let printedLimit = 20

  private var kinds: [String: Kind] = [:]
  /// The codes in the order in which they turned up.
  private var codes: [String] = []
  private var invoiceCount = 0

  /// Counts an invoice with warnings.
  ///
  /// - Parameter customer: the name, where one of them is about the customer.
  mutating func add(_ warnings: [Diagnostic], customer: String?) {
    invoiceCount += 1
    var counted: Set<String> = []
    for warning in warnings where counted.insert(warning.code).inserted {
      if kinds[warning.code] == nil { codes.append(warning.code) }
      var kind = kinds.removeValue(forKey: warning.code) ?? Kind(first: warning)
      kind.invoiceCount += 1
      if let customer, CustomerProblems.concerns(warning.path), kind.customers.count <= Self.customerLimit {
        kind.customers.insert(CustomerProblems.digest(of: customer))
      }
      kinds[warning.code] = kind
    }
  }

  /// Prints it.
  ///
  /// - Parameter file: the one that has all warnings.
  func report(to reporter: Reporter, file: String?) {
    for kind in codes.prefix(Self.printedLimit).compactMap({ kinds[$0] }) {
      reporter.report([kind.first])
      if kind.invoiceCount > 1 {
        let isCounted = (1...Self.customerLimit).contains(kind.customers.count)
        let customers = isCounted ? " to \(Counted.text(kind.customers.count, "customer"))" : ""
        reporter.note(
          "[\(kind.first.code)] is a warning of \(kind.invoiceCount) invoices\(customers); this is the first")
      }
    }
    if invoiceCount > 0, let file {
      reporter.note(
        "\(Counted.text(invoiceCount, "invoice has", plural: "invoices have")) warnings: they are in \(file)")
    }
  }
}
