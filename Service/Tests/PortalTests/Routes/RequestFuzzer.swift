import Portal

/// Makes requests that nobody would send: real routes, cookies, tokens and bodies among rubbish, well and badly framed.
struct RequestFuzzer: Sendable {
  private static let methods = [
    "GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get",
    "CONNECT",
    "A", "",
  ]
  private static let names = [
    "Accept", "Accept-Language", "Authorization", "Cookie", "Content-Type", "X-CSRF-Token", "X-Signature",
    "If-None-Match", "Origin", "Sec-Fetch-Site", "X-Forwarded-For", "X-Forwarded-Proto", "Range", "Expect", "Host",
    "Transfer-Encoding", "Content-Length", "Connection", "Upgrade", "Idempotency-Key", "X-Request-Id", "\u{0}", "a b",
    "",
  ]
  private static let words = [
    "", "*/*", "text/html", "application/json", "same-origin", "cross-site", "null", "https://bot.example.com",
    "127.0.0.1",
    "bytes=0-1", "100-continue", "chunked", "gzip, chunked", "0", "-1", "1", "99999999999999999999", "W/\"x\"", "*",
    "Bearer",
    "Basic Og==", "fr;q=0.8,de", "'\"><script>", "../../etc/passwd", "%00", "%ff%fe", "\u{202E}", "\u{0}", "a;b=c", "=",
    "2026-02", "{\"", "[[[[", "NaN", "1e999", "-0", "true",
  ]
  private static let bodies = [
    #"{"plan": "business"}"#, #"{"reason": "price"}"#, #"{"retention_days": 30, "language": "en"}"#,
    #"{"kind": "consumer", "name": "A", "country": "FR"}"#, #"{"subject": "a", "body": "b"}"#,
    #"{"events": [{"key": "a", "telegram_id": 7, "messages": 1, "at": 1770811200000}]}"#,
    #"{"name": "A", "email": "a@b.example"}"#, #"{"ids": [1, 2]}"#, "csrf=x&plan=pro", "a=%zz", "user=7", "{}", "[]",
    "null",
    #"{"a": "\ud800"}"#, "\u{FEFF}{}",
  ]

  private var numbers: SeededNumbers
  private let routes: [String]

  /// - Parameters:
  ///   - seed: the same requests of the same one.
  ///   - routes: of the server.
  init(seed: UInt64, routes: [String]) { (numbers, self.routes) = (SeededNumbers(seed), routes) }

  /// The bytes of a request, and whether an answer to it is certain: it is whole.
  mutating func next(cookie: String, csrf: String, token: String) -> (bytes: [UInt8], isWhole: Bool) {
    let route = routes.randomElement(using: &numbers) ?? "GET /"
    let parts = route.split(separator: " ").map(String.init)
    let method = chance(3) ? pick(Self.methods) : parts[0]
    var head = "\(method) \(target(parts[1])) HTTP/1.\(chance(40) ? "9" : "1")\r\nHost: x\r\n"
    if !chance(3) { head += "Cookie: \(chance(8) ? noise() : cookie)\r\n" }
    if !chance(3) { head += "X-CSRF-Token: \(chance(8) ? noise() : csrf)\r\n" }
    if !chance(3) { head += "Authorization: Bearer \(chance(8) ? noise() : token)\r\n" }
    if chance(2) { head += "Accept: \(chance(2) ? "text/html" : noise())\r\n" }
    var isWhole = !chance(40) && !head.contains("\u{0}")
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      head += "\(pick(Self.names)): \(noise())\r\n"
      isWhole = false
    }
    var body = Array((chance(2) ? pick(Self.bodies) : noise()).utf8)
    if chance(4), !body.isEmpty {
      body[Int.random(in: body.indices, using: &numbers)] = UInt8(truncatingIfNeeded: numbers.next())
    }
    if chance(200) { body = [UInt8](repeating: 0x5B, count: 100_000) }
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: body = []
    case 1:
      head += "Transfer-Encoding: chunked\r\n"
      body = Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
      if chance(4) {
        body = body.dropLast(Int.random(in: 1...4, using: &numbers))
        isWhole = false
      }
    case 2 where chance(3):
      head += "Content-Length: \(Int.random(in: 0...200_000, using: &numbers))\r\n"
      isWhole = false
    default: head += "Content-Length: \(body.count)\r\n"
    }
    if !chance(6) { head += "Connection: close\r\n" }
    var bytes = Array((head + "\r\n").utf8) + body
    if chance(30) {
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
      isWhole = false
    }
    if chance(30), !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8(truncatingIfNeeded: numbers.next())
      isWhole = false
    }
    return (bytes, isWhole && Self.methods.prefix(10).contains(method))
  }

  /// A path for programs that frame requests themselves.
  mutating func target(_ path: String) -> String {
    var target = ""
    for segment in path.split(separator: "/") {
      target += "/"
      if segment.contains("{") {
        target += chance(2) ? "\(Int64(truncatingIfNeeded: numbers.next()))" : clean(noise())
      } else {
        target += chance(30) ? clean(noise()) : String(segment)
      }
    }
    if target.isEmpty || chance(20) { target += "/" }
    if chance(3) {
      let names = ["limit", "after", "q", "state", "next", "days", "hours", "page", "fresh", "format"]
      target += "?\(pick(names))=\(clean(noise()))"
      if chance(4) { target += "&\(pick(names))=\(clean(noise()))" }
    }
    if chance(400) { target += String(repeating: "/a", count: 6_000) }
    return target
  }

  private func clean(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") {
      $0 += $1.value > 0x20 && $1.value < 0x7F ? String($1) : "%\(String($1.value & 0xFF, radix: 16))"
    }
  }

  private mutating func noise() -> String {
    if !chance(5) { return pick(Self.words) }
    let count = Int.random(in: 0...(chance(20) ? 3_000 : 40), using: &numbers)
    var text = ""
    for _ in 0..<count {
      let value = UInt32.random(in: 0..<(chance(3) ? 0x3000 : 0x80), using: &numbers)
      if value != 10, value != 13, let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &numbers) == 0 }

  private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &numbers) ?? "" }
}
