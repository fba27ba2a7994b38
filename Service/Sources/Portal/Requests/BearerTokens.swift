internal import Billing
internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Tokens with which something may be called (RFC 6750). Only their digests are compared, all of them each time: how long
/// it takes says nothing of any.
struct BearerTokens: Sendable {
  private let digests: [SHA256Digest]

  init(_ tokens: [Secret]) { digests = tokens.map { SHA256.hash(data: Array($0.value.utf8)) } }

  /// Whether there is none.
  var isEmpty: Bool { digests.isEmpty }

  /// Lets a request pass that has one of them.
  func check(_ request: Request) throws(HTTPProblem) {
    let value = request.headers[.authorization] ?? ""
    let scheme = "bearer "
    let isBearer = value.prefix(scheme.count).lowercased() == scheme
    let given = SHA256.hash(data: Array(value.dropFirst(scheme.count).utf8))
    // Digests compare in constant time.
    let matches = digests.reduce(0) { $0 + ($1 == given ? 1 : 0) }
    guard isBearer, matches > 0 else {
      throw HTTPProblem(
        .unauthorized, .unauthorized, "A token is needed.",
        hint: "Send `Authorization: Bearer …` with one of the settings.")
    }
  }
}
