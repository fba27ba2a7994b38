internal import HTTPTypes
internal import Hummingbird

/// The cookie with a session's token. Over HTTPS its name binds it to this host and to TLS (`__Host-`); the demo, which is
/// on loopback only and without TLS, does without.
struct SessionCookie: Sendable {
  let name: String
  private let isSecure: Bool

  /// - Parameters:
  ///   - name: `session`.
  ///   - isSecure: whether users reach the service by HTTPS.
  init(_ name: String, isSecure: Bool) {
    (self.name, self.isSecure) = ((isSecure ? "__Host-" : "") + name, isSecure)
  }

  /// The token of a request; nil when there is none, or more than one.
  func token(of request: Request) -> String? {
    var tokens: [Substring] = []
    for line in request.headers[values: .cookie] {
      for pair in line.split(separator: ";") {
        let pair = pair.drop { $0 == " " }
        guard pair.hasPrefix(name + "=") else { continue }
        tokens.append(pair.dropFirst(name.count + 1))
      }
    }
    guard tokens.count == 1, let token = tokens.first, token.utf8.count == 64 else { return nil }
    return String(token)
  }

  /// Gives the browser a token, for as long as it runs: the session's own times end it before.
  func set(_ token: String, in response: inout Response) { add("\(name)=\(token)", "", to: &response) }

  /// Takes it away.
  func clear(in response: inout Response) { add("\(name)=", "; Max-Age=0", to: &response) }

  private func add(_ pair: String, _ end: String, to response: inout Response) {
    response.headers.append(
      HTTPField(name: .setCookie, value: "\(pair); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")\(end)"))
  }
}
