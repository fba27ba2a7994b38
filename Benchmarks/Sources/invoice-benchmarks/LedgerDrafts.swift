/// The sample as drafts and as invoices, each for a customer of its own.
struct LedgerDrafts {
  /// The company's JSON.
  let company: String

  private let head: String
  private let tail: String

  /// - Parameter sample: the JSON of an invoice with `invoice_number`, `date` and `due_date` in this order, then its
  ///   company and its customer.
  init(sample: String) throws(BenchmarkError) {
    guard let start = sample.firstRange(of: "\"company\":")?.upperBound,
      let end = sample.firstRange(of: "\"customer\":")?.lowerBound,
      let comma = sample[start..<end].lastIndex(of: ","),
      let name = sample[end...].firstRange(of: "\"name\": \"")?.upperBound
    else { throw BenchmarkError("the sample is not as it was") }
    company = String(sample[start..<comma])
    head = "\"company\":" + sample[start..<name]
    tail = String(sample[name...])
  }

  /// A draft that is due long after any day of issue; with a number and a date an invoice.
  func draft(_ number: Int?, isNumbered: Bool = false) -> String {
    let digits = String(number ?? 0)
    let counter = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let first = isNumbered ? "\"invoice_number\": \"INV-202603-\(counter)\", \"date\": \"2026-03-01\", " : ""
    return "{\(first)\"due_date\": \"2099-03-31\", \(head)\(number.map { "\($0) " } ?? "")\(tail)"
  }

  /// The same on one line.
  func line(_ number: Int, isNumbered: Bool) -> String {
    String(draft(number, isNumbered: isNumbered).filter { $0 != "\n" }) + "\n"
  }
}
