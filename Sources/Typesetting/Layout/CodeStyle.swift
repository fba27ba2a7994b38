/// How a QR code stands in its square.
package enum CodeStyle: Hashable, Sendable {
  /// With the light edge that it needs (``QRCode/quietZone``).
  case plain
  /// The code fills its square, around which the page is light; in its middle, 7 mm of 46 mm, stands the Swiss cross, as on the QR-bills of Switzerland.
  case swissCross
}
