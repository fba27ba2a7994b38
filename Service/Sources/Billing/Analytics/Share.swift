/// Parts of a whole.
enum Share {
  /// A part in hundredths of a percent of the whole, rounded half away from zero; nil of nothing.
  static func of(_ part: Int64, in whole: Int64) -> Int64? {
    guard whole > 0 else { return nil }
    let double = Int128(part) * 20_000 / Int128(whole)
    return Int64(clamping: (double + (double < 0 ? -1 : 1)) / 2)
  }
}
