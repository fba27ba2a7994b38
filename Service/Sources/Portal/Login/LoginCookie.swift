internal import HTTPTypes
internal import Hummingbird

/// The cookie of an attempt to log in.
struct LoginCookie: Sendable {
  /// For how many seconds an attempt may take.
  static let lifetime = 900

  private let name: String
  private let isSecure: Bool

  /// - Parameter isSecure: whether users reach the service by HTTPS.
  init(isSecure: Bool) { (name, self.isSecure) = ((isSecure ? "__Host-" : "") + "login", isSecure) }

  /// The attempt of a request; nil when it has none, or one that is not ours.
  func ticket(of request: Request) -> LoginTicket? {
    var values: [Substring] = []
    for line in request.headers[values: .cookie] {
      for pair in line.split(separator: ";") {
        let pair = pair.drop { $0 == " " }
        if pair.hasPrefix(name + "=") { values.append(pair.dropFirst(name.count + 1)) }
      }
    }
    guard values.count == 1, let value = values.first else { return nil }
    let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let secret = parts.first, secret.utf8.count == 64, secret.utf8.allSatisfy(Self.isDigit) else { return nil }
    // What stands in a cookie is checked as what stands in a URL.
    return LoginTicket(secret: String(secret), next: LoginPath.checked(parts.count == 2 ? String(parts[1]) : nil))
  }

  /// Gives it to the browser.
  func set(_ ticket: LoginTicket, in response: inout Response) {
    add("\(name)=\(ticket.secret).\(ticket.next); Max-Age=\(Self.lifetime)", to: &response)
  }

  /// Takes it away: it has done its work.
  func clear(in response: inout Response) { add("\(name)=; Max-Age=0", to: &response) }

  // `Lax`, not `Strict`: Telegram leads back from its own site.
  private func add(_ pair: String, to response: inout Response) {
    response.headers.append(
      HTTPField(name: .setCookie, value: "\(pair); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
