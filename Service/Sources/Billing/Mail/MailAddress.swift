/// An address of mail that was looked at before anything is sent to it, with the name of whom it belongs to.
///
/// The part before the `@` is a dot-atom of RFC 5322 in ASCII: one with other letters needs SMTPUTF8 on the whole way,
/// which few relays have. A domain with other letters is kept in its ASCII form (`xn--…`). It prints as dots.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// Where users of Telegram without an address seem to be; nothing can be sent there.
  static let telegramDomain = "telegram.user"

  /// Of a person or business; nil: none.
  public let name: String?
  /// Before the `@`.
  public let local: String
  /// After the `@`, in ASCII, lower case.
  public let domain: String

  /// The address that a text is.
  ///
  /// - Throws: ``BillingCode/invalidValue``, without the address.
  public init(_ text: String, name: String? = nil) throws(BillingError) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else {
      throw Self.refusal("an address of mail has one @")
    }
    guard Self.isDotAtom(local) else {
      throw Self.refusal(
        "before the @ of an address of mail there are 1 to 64 letters, digits and signs of ASCII, with single dots "
          + "within")
    }
    guard let ascii = MailDomain.ascii(String(domain)) else {
      throw Self.refusal("after the @ of an address of mail there is a name of a domain")
    }
    guard local.utf8.count + 1 + ascii.utf8.count <= 254 else {
      throw Self.refusal("an address of mail has 254 characters at most")
    }
    if let name, !MailText.isOneLine(name) {
      throw Self.refusal("the name beside an address of mail has no control characters")
    }
    self.name = name.flatMap { $0.isEmpty ? nil : $0 }
    (self.local, self.domain) = (String(local), ascii)
  }

  /// `pierre@example.com`.
  public var text: String { "\(local)@\(domain)" }

  /// Whether anything can be received there.
  public var canReceive: Bool { domain != Self.telegramDomain && !domain.hasSuffix("." + Self.telegramDomain) }

  /// Dots.
  public var description: String { "…" }
  /// Dots.
  public var debugDescription: String { "…" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }

  private static func isDotAtom(_ text: Substring) -> Bool {
    guard (1...64).contains(text.utf8.count) else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(MailText.isAtomByte) }
  }

  private static func refusal(_ message: String) -> BillingError {
    BillingError(.request, .invalidValue, message, mistake: FormMistake(.address))
  }
}
