/// Why there is no QR code.
public enum QRCodeError: Error, Hashable, Sendable {
  /// The library libqrencode 4 cannot be used; the reason continues "libqrencode 4, which …".
  case library(reason: String)
  /// It has made none of so many bytes.
  case notMade(size: Int)
}
