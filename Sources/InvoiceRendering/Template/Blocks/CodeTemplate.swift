/// A block with the QR code of the payment.
struct CodeTemplate: Sendable {
  /// The side of its square with the quiet zone, in points.
  var side: Double
  /// What it is to a reader who does not see it.
  var alternative: TextTemplate
}
