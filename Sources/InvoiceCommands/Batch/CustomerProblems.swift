internal import ByteCoding
import InvoiceKit

/// What is wrong with customers' data: told once a customer, not once an invoice, as it is mended once.
struct CustomerProblems {
  private struct Key: Hashable {
    var customer: TextDigest
    var code: String
    var rule: String?
    var path: String
  }

  private struct Entry {
    var first: Diagnostic
    var customer: String
    var invoiceCount = 0
    var numbers: [String] = []
  }

  /// So many problems are told apart.
  private static let limit = 1_000
  /// So many numbers of invoices are named.
  private static let listedLimit = 5
  /// Of a longer name so many characters are shown.
  private static let nameLimit = 60

  private var entries: [Key: Entry] = [:]
  /// In the order in which they turned up.
  private var keys: [Key] = []

  /// Whether a problem is about the customer's data, and nothing of the invoice.
  static func concerns(_ path: String?) -> Bool { path == "/customer" || path?.hasPrefix("/customer/") == true }

  /// Tells customers apart by their names, whose letter case does not matter.
  static func digest(of customer: String) -> TextDigest { TextDigest(of: customer.lowercased()) }

  /// Takes a problem of an invoice; false when there is no room for one more.
  ///
  /// - Parameters:
  ///   - customer: the name.
  ///   - number: the invoice's.
  mutating func add(_ problem: Diagnostic, customer: String, number: String?) -> Bool {
    let key = Key(
      customer: Self.digest(of: customer), code: problem.code, rule: problem.rule, path: problem.path ?? "")
    if entries[key] == nil {
      guard keys.count < Self.limit else { return false }
      keys.append(key)
      entries[key] = Entry(first: problem, customer: String(customer.prefix(Self.nameLimit)))
    }
    entries[key]?.invoiceCount += 1
    if let number, entries[key]?.numbers.count ?? 0 <= Self.listedLimit { entries[key]?.numbers.append(number) }
    return true
  }

  /// One message for each problem of a customer, at the first invoice's place, with how many invoices it stops.
  var messages: [Diagnostic] {
    keys.compactMap { entries[$0] }.map { entry in
      var message = entry.first
      let listed = entry.numbers.prefix(Self.listedLimit).joined(separator: ", ")
      let more = entry.invoiceCount > Self.listedLimit ? ", …" : ""
      message.message += " It concerns \(Counted.text(entry.invoiceCount, "invoice")) to \(entry.customer)"
      message.message += listed.isEmpty ? "." : ": \(listed)\(more)."
      return message
    }
  }
}
