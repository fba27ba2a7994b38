/// A QR code (ISO/IEC 18004): a square of modules that are dark or light.
public struct QRCode: Hashable, Sendable {
  /// How many light modules have to be around it (6.3.8).
  public static let quietZone = 4

  /// How many modules a side has.
  public let width: Int
  /// Row by row, whether each module is dark.
  private let modules: [Bool]

  /// The code of some bytes, of which a seventh may be unreadable (error correction M).
  ///
  /// - Throws: where libqrencode is missing, where the bytes are none or too many for a code, or there is no memory.
  public init(_ bytes: [UInt8]) throws(QRCodeError) {
    (width, modules) = try QRCodeLibrary.shared.get().modules(of: bytes)
  }

  /// Calls `body` with each run of dark modules that touch in a row.
  ///
  /// - Parameter body: takes the row, the first column and how many there are.
  public func forEachRun(_ body: (_ row: Int, _ column: Int, _ count: Int) -> Void) {
    for row in 0..<width {
      var column = 0
      while column < width {
        guard modules[row * width + column] else {
          column += 1
          continue
        }
        let start = column
        while column < width, modules[row * width + column] { column += 1 }
        body(row, start, column - start)
      }
    }
  }
}
