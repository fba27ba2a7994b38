import Foundation
import Logging
import Synchronization
import Testing

@testable import Billing

@Suite("The log")
struct LogTests {
  @Test("An event is a line of JSON with the fields that there are, and no other")
  func line() throws {
    let lines = Mutex<[UInt8]>([])
    var log = Logger(label: "test") { label in
      JSONLogHandler(label: label, now: { 1_770_811_200_123 }) { line in lines.withLock { $0 += line } }
    }
    log[metadataKey: "worker"] = "w1"
    log[metadataKey: "email"] = "pierre@example.com"
    log.info("job", metadata: ["kind": "mail", "subject": "a \"b\"\n\u{1B}", "body": "Bonjour", "worker": "w2"])
    log.debug("too much")
    let text = lines.withLock { String(decoding: $0, as: UTF8.self) }
    #expect(text.hasSuffix("\n"))
    #expect(text.split(separator: "\n").count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(
      object == [
        "event": "job", "level": "info", "part": "test", "time": "2026-02-11T12:00:00.123Z", "kind": "mail",
        "subject": "a \"b\"\n\u{1B}", "worker": "w2",
      ])
  }
}
