internal import InvoiceModel

extension ComputedInvoice {
  /// The number that an invoice states which cannot be read or computed, to speak of it: that of its JSON, as far as
  /// the text is JSON.
  package static func number(in json: [UInt8]) -> String? {
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(json)
      guard try reader.kind() == .object else { return nil }
      try reader.enter()
      while let key = try reader.nextKey() {
        let isNumber = reader.key(at: key) == InvoiceKeys.Document.invoiceNumber.rawValue
        guard try reader.kind() == .string, isNumber else {
          try reader.skipValue()
          continue
        }
        return try reader.string(limit: InvoiceNumber.maximumPrintableLength)
      }
    } catch {
      return nil
    }
    return nil
  }
}
