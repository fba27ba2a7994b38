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
      let cross = SwissCross.parts(in: square).map { part in
        LayoutItem.fill(part.rect, part.isDark ? .black : .white, cornerRadius: 0)
      }
      return .all(Fragment(height: side, items: items + cross))
    }
    let module = side / Double(code.width + 2 * QRCode.quietZone)
    let margin = module * Double(QRCode.quietZone)
    let inner = Rect(x: margin, y: margin, width: side - 2 * margin, height: side - 2 * margin)
    return .all(
      Fragment(height: side, items: [.fill(square, .white, cornerRadius: 0), .code(code, inner)]))
  }
}
