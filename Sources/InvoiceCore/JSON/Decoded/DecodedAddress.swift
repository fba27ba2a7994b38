internal import InvoiceModel

/// An address in parts as it was read.
struct DecodedAddress: Sendable {
  var lines: (String?, String?, String?) = (nil, nil, nil)
  /// Without the lines.
  var address = Address(lines: [])

  var whole: Address {
    var address = address
    address.lines = [lines.0, lines.1, lines.2].compactMap(\.self)
    return address
  }
}
