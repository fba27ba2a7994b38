internal import InvoiceModel
internal import QRCoding

extension QRCodeError {
  /// The same as a problem of an invoice.
  var problem: Problem {
    switch self {
    case .library(let reason):
      Problem(
        code: .noQRCodes, path: "/payment/qr_code",
        message: "A QR code needs the library libqrencode 4, which \(reason).",
        hint: "On Debian: apt install libqrencode4.")
    // What a bank reads is always short enough.
    case .notMade(let size): .noRoom("libqrencode made no code of \(size) bytes")
    }
  }
}
