/// The cross of the Swiss QR code, of which the official drawing has 19.8 units for 7 of the code's 46 millimetres: a
/// black square with a white edge, and a white cross on it.
enum SwissCross {
  /// What is filled one after the other, and whether it is black or white.
  ///
  /// - Parameter square: that of the code's modules.
  static func parts(in square: Rect) -> [(rect: Rect, isDark: Bool)] {
    let unit = square.width * 7 / 46 / 19.8
    func part(_ width: Double, _ height: Double, isDark: Bool) -> (rect: Rect, isDark: Bool) {
      let (width, height) = (width * unit, height * unit)
      let rect = Rect(
        x: square.x + (square.width - width) / 2, y: square.y + (square.height - height) / 2, width: width,
        height: height)
      return (rect, isDark)
    }
    return [
      part(19.8, 19.8, isDark: false), part(18.4, 18.4, isDark: true), part(3.3, 11, isDark: false),
      part(11, 3.3, isDark: false),
    ]
  }
}
