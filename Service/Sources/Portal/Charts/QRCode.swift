internal import CQRCode

/// A QR code (ISO/IEC 18004), made by libqrencode.
struct QRCode: Sendable {
  /// How many light modules have to be around it.
  private static let margin = 4

  /// How many modules a side has.
  let width: Int
  /// Row by row, whether each module is dark.
  private let modules: [Bool]

  /// A code of a text, of which a seventh may be unreadable.
  ///
  /// - Returns: nil when the text is too long for one, or there is no memory.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let count = Int32(exactly: bytes.count), let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side > 0, let data = code.pointee.data else { return nil }
    width = side
    // The lowest bit is the colour, the others say what a module is for.
    modules = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  /// The side of the picture with its margin, in modules.
  var side: Int { width + 2 * Self.margin }

  /// The dark modules as a path of SVG, those of a row that touch as one.
  var path: String {
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        guard modules[y * width + x] else {
          x += 1
          continue
        }
        let start = x
        while x < width, modules[y * width + x] { x += 1 }
        path += "M\(start + Self.margin) \(y + Self.margin)h\(x - start)v1h-\(x - start)z"
      }
    }
    return path
  }
}
