internal import InvoiceModel

extension InvoiceFormatter {
  /// How large a file is: `640 octets`, `12,4 Ko`, `3,1 Mo`, by thousands.
  package func fileSize(_ bytes: Int) -> String {
    let names = wording.fileSizes
    let (unit, name) = bytes < 1000 ? (1, names.bytes) : bytes < 999_950 ? (1000, names.kilo) : (1_000_000, names.mega)
    let isExact = unit == 1
    let tenths = isExact ? bytes : (bytes * 10 + unit / 2) / unit
    let size = (try? ExactDecimal(significand: Int128(tenths), scale: isExact ? 0 : 1)) ?? .zero
    return number(size, minimumDecimals: 0) + "\u{00A0}" + name
  }
}
