import ArgumentParser
import InvoiceKit
import InvoiceLedger

/// `2` or `2:1.5`: a line of an invoice, and how much of its quantity.
struct CreditedLine: ExpressibleByArgument {
  let line: CreditRequest.Line

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let number = Int(first), number > 0 else { return nil }
    guard parts.count == 2 else {
      line = CreditRequest.Line(number)
      return
    }
    guard let quantity = ExactDecimal(parts[1]) else { return nil }
    line = CreditRequest.Line(number, quantity: quantity)
  }
}
