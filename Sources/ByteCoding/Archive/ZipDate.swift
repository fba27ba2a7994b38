/// A day as MS-DOS writes it, which archives date their files with (APPNOTE 6.3.10, 4.4.6).
public struct ZipDate: Hashable, Sendable {
  /// Years since 1980 in seven bits, the month in four, the day in five.
  let word: UInt16

  /// A day that was written so.
  init(word: UInt16) { self.word = word }

  /// A day of the Gregorian calendar; the format knows the years 1980 to 2107, others become the first day of the
  /// nearest one.
  public init(year: Int, month: Int, day: Int) {
    let nearest = min(max(year, 1980), 2107)
    let isKnown = nearest == year && 1...12 ~= month && 1...31 ~= day
    word = UInt16(nearest - 1980) << 9 | UInt16(isKnown ? month : 1) << 5 | UInt16(isKnown ? day : 1)
  }
}
