/// The card that was paid with (BG-18).
public struct PaymentCard: Hashable, Sendable {
  /// How many digits of a number may be shown (PCI DSS 3.4.1): the first six and the last four.
  public static let visibleDigits = (first: 6, last: 4)

  /// The digits of its number that may be shown (BT-87): at most the first six and the last four.
  public var number: String
  /// BT-88.
  public var holder: String?

  /// A card.
  public init(number: String, holder: String? = nil) {
    self.number = number
    self.holder = holder
  }

  /// A number without blanks and without what stands for hidden digits: `497301******1234` is `4973011234`.
  package static func shown(_ number: String) -> String {
    let hidden: Set<Unicode.Scalar> = ["*", "x", "X", "#", "•", "●", ".", "…", "-", "_"]
    var scalars = String.UnicodeScalarView()
    for scalar in number.unicodeScalars where !hidden.contains(scalar) && !TextSpaces.isSpace(scalar) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// How many digits a number shows.
  package static func digitCount(_ number: String) -> Int {
    number.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
