import Billing
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Portal

@Suite("Where a request comes from")
struct RequestOriginTests {
  private static let proxies = ["127.0.0.1", "::1", "10.0.0.0/8", "2001:db8:1::/48"]

  private static func origin(_ peer: String, _ fields: [(String, String)], hasTLS: Bool = false) throws -> String {
    let ranges = try proxies.map { try #require(AddressRange($0)) }
    var headers = HTTPFields()
    for (name, value) in fields { headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
    let request = Request(
      head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/", headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
    let (client, isSecure) = RequestOrigin(proxies: ranges, hasTLS: hasTLS).read(request, from: IPAddress(peer))
    return "\(client?.description ?? "-") \(isSecure ? "tls" : "plain")"
  }

  @Test(
    "A proxy is believed when it is trusted, and nobody else",
    arguments: [
      // Nobody's word but the connection's.
      ("192.0.2.1", [], "192.0.2.1 plain"),
      ("192.0.2.1", [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https")], "192.0.2.1 plain"),
      ("127.0.0.2", [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https")], "127.0.0.2 plain"),
      ("not-an-address", [("X-Forwarded-For", "198.51.100.7")], "- plain"),
      // That of a proxy of ours.
      ("127.0.0.1", [], "127.0.0.1 plain"),
      ("127.0.0.1", [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https")], "198.51.100.7 tls"),
      ("::ffff:127.0.0.1", [("X-Forwarded-For", "::ffff:198.51.100.7")], "198.51.100.7 plain"),
      ("::1", [("X-Forwarded-For", "2001:DB8:0:0::7"), ("x-forwarded-proto", "HTTPS")], "2001:db8::7 tls"),
      ("10.255.0.1", [("X-Forwarded-For", "198.51.100.7:4711")], "198.51.100.7 plain"),
      ("10.255.0.1", [("X-Forwarded-For", "[2001:db8::7]:4711")], "2001:db8::7 plain"),
      // What the client itself has written stands before it, and is nothing.
      ("127.0.0.1", [("X-Forwarded-For", "203.0.113.9, 198.51.100.7")], "198.51.100.7 plain"),
      ("127.0.0.1", [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-For", "198.51.100.7")], "198.51.100.7 plain"),
      ("127.0.0.1", [("X-Forwarded-Proto", "https"), ("X-Forwarded-Proto", "http")], "127.0.0.1 plain"),
      ("127.0.0.1", [("X-Forwarded-Proto", "https, http")], "127.0.0.1 plain"),
      // Proxies before proxies.
      ("127.0.0.1", [("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.1.2.3,2001:db8:1::5")], "198.51.100.7 plain"),
      ("127.0.0.1", [("X-Forwarded-For", "10.1.2.3, 10.1.2.4")], "10.1.2.3 plain"),
      // Rubbish ends the chain where it stands.
      ("127.0.0.1", [("X-Forwarded-For", "198.51.100.7, unknown")], "127.0.0.1 plain"),
      ("127.0.0.1", [("X-Forwarded-For", "198.51.100.7, _hidden, 10.1.2.3")], "10.1.2.3 plain"),
      ("127.0.0.1", [("X-Forwarded-For", ", ,"), ("X-Forwarded-Proto", ",")], "127.0.0.1 plain"),
      ("127.0.0.1", [("X-Forwarded-For", "[198.51.100.7")], "198.51.100.7 plain"),
      ("127.0.0.1", [("X-Forwarded-For", String(repeating: "9", count: 8_000))], "127.0.0.1 plain"),
      ("127.0.0.1", [("X-Forwarded-Proto", "httpsx")], "127.0.0.1 plain"),
    ])
  func forwarded(peer: String, fields: [(String, String)], expected: String) throws {
    #expect(try Self.origin(peer, fields) == expected)
  }

  @Test("A server with TLS of its own is secure unless a trusted proxy says that it was not")
  func own() throws {
    #expect(try Self.origin("192.0.2.1", [("X-Forwarded-Proto", "http")], hasTLS: true) == "192.0.2.1 tls")
    #expect(try Self.origin("127.0.0.1", [], hasTLS: true) == "127.0.0.1 tls")
    #expect(try Self.origin("127.0.0.1", [("X-Forwarded-Proto", "http")], hasTLS: true) == "127.0.0.1 plain")
  }

  @Test(
    "Ranges hold what they say",
    arguments: [
      ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false), ("127.0.0.0/8", "127.255.255.255", true),
      ("127.0.0.0/8", "128.0.0.0", false), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "2001:db8::1", false),
      ("::/0", "2001:db8::1", true), ("::/0", "203.0.113.9", true), ("fd00::/8", "fdff::1", true),
      ("fd00::/8", "fe80::1%eth0", false), ("::ffff:10.0.0.0/8", "10.1.1.1", true), ("10.0.0.1/32", "10.0.0.1", true),
    ])
  func ranges(range: String, address: String, isIn: Bool) throws {
    let range = try #require(AddressRange(range))
    #expect(range.contains(try #require(IPAddress(address))) == isIn)
  }

  @Test(
    "What is no range is none",
    arguments: [
      "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.1/8", "10.0.0",
      "::/129", "::1/127", "localhost", "127.0.0.1:80", "[::1]", "1.2.3.4\u{0}", "010.0.0.1", "١٠.0.0.0/8",
    ])
  func noRange(text: String) { #expect(AddressRange(text) == nil) }
}
