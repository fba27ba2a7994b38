internal import InvoiceCore
public import InvoiceModel

/// The payments that a file states: JSON, one array of objects, or CSV, one row each.
///
/// The keys and columns are `invoice`, `date` and `amount`, and if wanted `kind`, `currency` and `reference`.
public struct StatedPayments: Sendable {
  /// The most of a file.
  public static let maximumCount = 1_000_000

  /// In the order of the file.
  public internal(set) var payments: [StatedPayment] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: JSON where they begin with `[`, else CSV with a header.
  ///   - file: its name, for messages.
  /// - Throws: everything that is wrong with it, with its places.
  public init(_ bytes: [UInt8], file: String) throws(InvoiceProblems) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      try readJSON(bytes)
    } else {
      try read(CSVTable(bytes, file: file), file: file)
    }
    for index in payments.indices { payments[index].file = file }
  }

  private mutating func readJSON(_ bytes: [UInt8]) throws(InvoiceProblems) {
    var problems: ProblemCollector
    do throws(JSONSyntaxError) { problems = try elements(of: bytes) } catch {
      throw InvoiceProblems([error.problem(in: bytes)])
    }
    for payment in payments where !(payment.amount > .zero) {
      problems.add(
        Problem(
          code: .invalidPayment, path: payment.path + "/amount", message: "The amount of a payment is above 0.",
          hint: "What goes back to the customer is a payment of the kind `refund`."))
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.finished(in: bytes)) }
    let places = InvoiceProblems(payments.map { Problem(code: .paymentsFile, path: $0.path, message: "") })
      .located(in: bytes).problems
    for (index, problem) in zip(payments.indices, places) { payments[index].location = problem.location }
  }

  private mutating func elements(of bytes: [UInt8]) throws(JSONSyntaxError) -> ProblemCollector {
    var decoder = JSONObjectDecoder(try JSONReader(bytes))
    guard try decoder.reader.kind() == .array else {
      decoder.report(
        .wrongType, at: decoder.reader.position, "Payments are an array of objects.",
        hint: #"[{"invoice": "FA-1", "date": "2026-03-02", "amount": 120.00}]"#)
      return decoder.problems
    }
    try decoder.reader.enter()
    while let index = try decoder.reader.nextElement() {
      var payment = StatedPayment(of: "", on: .placeholder, amount: .zero)
      payment.path = "/\(index)"
      if payments.count == Self.maximumCount {
        decoder.report(.tooManyEntries, at: decoder.reader.position, "There are more than 1,000,000 payments.")
      }
      guard payments.count < Self.maximumCount else {
        try decoder.reader.skipValue()
        continue
      }
      if try decoder.object(StatedPaymentKeys.form, into: &payment) { payments.append(payment) }
    }
    try decoder.reader.finish()
    return decoder.problems
  }
}
