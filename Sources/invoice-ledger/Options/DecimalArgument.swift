import ArgumentParser
import InvoiceKit

/// An amount of a call, `1234.50`, read exactly.
struct DecimalArgument: ExpressibleByArgument {
  let value: ExactDecimal

  init?(argument: String) {
    guard let value = ExactDecimal(argument) else { return nil }
    self.value = value
  }
}
