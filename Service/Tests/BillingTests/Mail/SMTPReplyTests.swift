import Testing

@testable import Billing

@Suite("What mail servers say")
struct SMTPReplyTests {
  @Test(
    "The last reply is kept, in one line, without addresses",
    arguments: [
      (["220 hello", "250-a", "250 b", "550 5.1.1 <pierre@example.com> unknown"], 550, "550 5.1.1 <…> unknown"),
      (["550 5.1.1 no", "221 2.0.0 bye"], 550, "550 5.1.1 no"),
      (["550-5.7.1 first", "550-5.7.1 second", "550 5.7.1 third"], 550, "550 5.7.1 first second third"),
      (["550 User pierre unknown; see mailto:help@example.com."], 550, "550 User … unknown; see …"),
      (["250 OK", "450 rcpt=pierre@example.com,later"], 450, "450 …,later"), ([], 0, ""),
      (["nonsense", "99 x", "9999", ""], 0, ""), (["421"], 421, "421"),
      (["550 a\u{1B}[31mb\u{0}c"], 550, "550 a[31mbc"),
    ])
  func last(_ lines: [String], _ code: Int, _ text: String) throws {
    let reply = SMTPReply(lines: lines, recipient: try MailAddress("Pierre@example.com"))
    #expect(reply.code == code)
    #expect(reply.text.trimmingSuffix(" ") == text)
  }

  @Test("A long one is cut")
  func long() throws {
    let reply = SMTPReply(
      lines: ["550 " + String(repeating: "word ", count: 500)], recipient: try MailAddress("p@example.com"))
    #expect(reply.text.count == 300)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
