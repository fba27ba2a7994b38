internal import QRCoding

extension LayoutEngine {
  /// Places a code with its quiet zone, which is white whatever is behind it; it is made smaller where the room is.
  ///
  /// - Parameter style: whether it has an edge, or the cross in its middle.
  func place(_ code: QRCode, side: Double, style: CodeStyle, in region: Region) -> Placement {
    let side = max(0, min(side, region.width))
    guard side <= region.height + Self.tolerance else {
      return .none(.init(origin: nil, reason: "the code is higher than the room"))
    }
    let square = Rect(x: 0, y: 0, width: side, height: side)
    if style == .swissCross {
      let items: [LayoutItem] = [.fill(square, .white, cornerRadius: 0), .code(code, square)]
      return .all(Fragment(height: side, items: items + Self.swissCross(in: square)))
    }
    let module = side / Double(code.width + 2 * QRCode.quietZone)
    let margin = module * Double(QRCode.quietZone)
    let inner = Rect(x: margin, y: margin, width: side - 2 * margin, height: side - 2 * margin)
    return .all(
      Fragment(height: side, items: [.fill(square, .white, cornerRadius: 0), .code(code, inner)]))
  }

  /// The cross of the Swiss QR code, of which the official drawing has 19.8 units for 7 of the code's 46 millimetres: a
  /// black square with a white edge, and a white cross on it.
  private static func swissCross(in square: Rect) -> [LayoutItem] {
    let unit = square.width * 7 / 46 / 19.8
    func fill(_ width: Double, _ height: Double, _ color: Color) -> LayoutItem {
      let (width, height) = (width * unit, height * unit)
      return .fill(
        Rect(
          x: square.x + (square.width - width) / 2, y: square.y + (square.height - height) / 2, width: width,
          height: height), color, cornerRadius: 0)
    }
    return [
      fill(19.8, 19.8, .white), fill(18.4, 18.4, .black), fill(3.3, 11, .white), fill(11, 3.3, .white),
    ]
  }
}
