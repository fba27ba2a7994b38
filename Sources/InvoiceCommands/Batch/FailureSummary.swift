import InvoiceKit

/// Counts failed invoices by what is wrong with them: a failed month has few causes and many lines.
struct FailureSummary {
  /// The code of a problem, and its path with a `*` for each index.
  private struct Cause: Hashable {
    var code: ProblemCode
    var path: String
  }

  private struct Count {
    var invoices = 0
    /// How many invoices have each value; beyond a few, values are not a cause.
    var values: [String: Int] = [:]
    var order: Int
  }

  /// So many causes are told apart.
  private static let causeLimit = 1000
  /// So many values of a cause are told apart.
  private static let valueLimit = 100
  /// So many causes, and values of each, are printed.
  private static let printedCauses = 20
  private static let printedValues = 3

  private var counts: [Cause: Count] = [:]
  private var invoiceCount = 0

  /// Counts a failed invoice.
  ///
  /// - Parameter values: what stands in the document at the problems' places, as far as it is known.
  mutating func add(_ problems: [Problem], values: [String?]) {
    invoiceCount += 1
    var counted: Set<Cause> = []
    for (index, problem) in problems.enumerated() where problem.severity == .error {
      let cause = Cause(code: problem.code, path: Self.general(problem.path))
      guard counted.insert(cause).inserted, counts[cause] != nil || counts.count < Self.causeLimit else { continue }
      var count = counts[cause] ?? Count(order: counts.count)
      count.invoices += 1
      if values.indices.contains(index), let value = values[index],
        count.values[value] != nil || count.values.count < Self.valueLimit
      {
        count.values[value, default: 0] += 1
      }
      counts[cause] = count
    }
  }

  /// A line for each of the commonest causes: `150 x unknown-unit /items/*/unit: "h"`. None for a single invoice, which
  /// was printed.
  var lines: [String] {
    guard invoiceCount > 1 else { return [] }
    let sorted = counts.sorted { ($1.value.invoices, $0.value.order) < ($0.value.invoices, $1.value.order) }
    var lines = sorted.prefix(Self.printedCauses).map { cause, count in
      let line = "\(count.invoices) x \(cause.code) \(cause.path)"
      let values = count.values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard !values.isEmpty else { return line }
      let shown = values.prefix(Self.printedValues).map(\.key).joined(separator: ", ")
      return "\(line): \(shown)\(values.count > Self.printedValues ? ", …" : "")"
    }
    if sorted.count > Self.printedCauses {
      lines.append("and \(Counted.text(sorted.count - Self.printedCauses, "more cause"))")
    }
    return lines
  }

  private static func general(_ path: String) -> String {
    guard !path.isEmpty else { return "/" }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { token in
      !token.isEmpty && token.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "*" : String(token)
    }.joined(separator: "/")
  }
}
