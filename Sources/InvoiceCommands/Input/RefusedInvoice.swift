internal import ByteCoding
package import InvoiceKit

/// An invoice that has no document, and why.
package struct RefusedInvoice: Error, Sendable {
  /// Of so many problems it is looked up what they are about.
  private static let excerptLimit = 20

  /// All that is wrong, each at its place.
  package var problems: [Problem]
  /// The invoice's, as far as it is known.
  package var number: String?
  /// The customer's name, where something is wrong with the customer.
  package var customer: String?
  /// What stands in the document at the places of the problems, as far as it is known.
  package var values: [String?] = []

  /// Something that has no text, or whose text tells nothing.
  package init(_ problems: [Problem], number: String? = nil) {
    self.problems = problems
    self.number = number
  }

  /// An invoice with a text.
  ///
  /// - Parameters:
  ///   - problems: with their places in the text.
  ///   - number: its number; nil: what its text says.
  ///   - row: what the text was made of.
  package init(_ problems: [Problem], number: String?, text: [UInt8], row: CSVInvoice?) {
    self.number = number ?? row?.number ?? ComputedInvoice.number(in: text)
    if problems.contains(where: { CustomerProblems.concerns($0.path) }) {
      customer = ComputedInvoice.customerName(in: text)
    }
    values = JSONExcerpt.values(at: problems.prefix(Self.excerptLimit).map(\.path), in: text)
    self.problems = row.map { $0.located(problems) + $0.warnings } ?? problems
  }
}
