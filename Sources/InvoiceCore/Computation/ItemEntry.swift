package import InvoiceModel

/// An entry of an invoice's items: a line, or what stands between lines.
package enum ItemEntry: Hashable, Sendable {
  /// A line, by its place among the lines.
  case line(Int)
  /// A heading, comment or subtotal, by its place in ``Invoice/structure``.
  case structure(Int)
}

extension ComputedInvoice {
  /// The lines and what stands between them, in the order of the page.
  package var entries: [ItemEntry] {
    let structure = invoice.structure
    guard !structure.isEmpty else { return invoice.lines.indices.map { .line($0) } }
    var entries: [ItemEntry] = []
    entries.reserveCapacity(invoice.lines.count + structure.count)
    var next = 0
    for place in 0...invoice.lines.count {
      while next < structure.count, structure[next].place <= place {
        entries.append(.structure(next))
        next += 1
      }
      if place < invoice.lines.count { entries.append(.line(place)) }
    }
    return entries
  }

  /// What a subtotal comes to: the sum of the lines since the last heading; nil where it does not fit.
  ///
  /// - Parameters:
  ///   - index: its place in ``Invoice/structure``.
  ///   - amount: what is summed of each line.
  package func subtotal(at index: Int, of amount: (ComputedLine) -> ExactDecimal?) -> ExactDecimal? {
    guard invoice.structure.indices.contains(index) else { return nil }
    let heading = invoice.structure[..<index].last { $0.kind == .heading }
    var sum = ExactDecimal.zero
    for line in lines[(heading?.place ?? 0)..<invoice.structure[index].place] {
      guard let value = amount(line), let next = try? sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }
}
