internal import InvoiceModel

extension ComputedInvoice {
  /// The number that an invoice states which cannot be read or computed, to speak of it: that of its JSON, as far as
  /// the text is JSON.
  package static func number(in json: [UInt8]) -> String? {
    text(at: [InvoiceKeys.Document.invoiceNumber.rawValue], in: json, limit: InvoiceNumber.maximumPrintableLength)
  }

  /// The customer's name in such an invoice.
  package static func customerName(in json: [UInt8]) -> String? {
    let path = [InvoiceKeys.Document.customer.rawValue, InvoiceKeys.Party.name.rawValue]
    return text(at: path, in: json, limit: JSONObjectDecoder.maximumCharacters)
  }

  /// The string at a path of keys; nil when there is none, or it is longer than `limit` characters.
  private static func text(at path: [String], in json: [UInt8], limit: Int) -> String? {
    var path = path[...]
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(json)
      guard try reader.kind() == .object else { return nil }
      try reader.enter()
      while let key = try reader.nextKey() {
        let kind = try reader.kind()
        guard reader.key(at: key) == path.first else {
          try reader.skipValue()
          continue
        }
        path.removeFirst()
        if path.isEmpty { return kind == .string ? try reader.string(limit: limit) : nil }
        guard kind == .object else { return nil }
        try reader.enter()
      }
    } catch {
      return nil
    }
    return nil
  }
}
