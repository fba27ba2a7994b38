internal import InvoiceModel

extension InvoiceValidator {
  /// What a Swiss QR-bill asks of an invoice, but for its amount, which is not known yet.
  mutating func validateSwissBill() {
    do throws(InvoiceProblems) { _ = try SwissBill(invoice, amount: nil) } catch {
      for problem in error.problems { problems.add(problem) }
    }
  }
}
