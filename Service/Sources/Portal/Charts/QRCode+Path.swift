internal import QRCoding

extension QRCode {
  /// The side of the picture with its margin, in modules.
  var side: Int { width + 2 * Self.quietZone }

  /// The dark modules as a path of SVG, those of a row that touch as one.
  var path: String {
    var path = ""
    forEachRun { row, column, count in
      path += "M\(column + Self.quietZone) \(row + Self.quietZone)h\(count)v1h-\(count)z"
    }
    return path
  }
}
