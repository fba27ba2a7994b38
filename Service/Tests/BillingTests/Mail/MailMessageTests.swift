import Testing

@testable import Billing

@Suite("Mails as others read them")
struct MailMessageTests {
  static let subjects = [
    "Test", "Problème de paiement", "Vos 2 000 messages sont utilisés", "=?utf-8?Q?no?=", "a  b ", "x(y) \"z\" <w>",
    String(repeating: "é", count: 200), String(repeating: "word ", count: 60) + "end",
    String(repeating: "x", count: 500), "👨‍👩‍👧‍👦 " + String(repeating: "🇫🇷", count: 40), "日本語の件名がとても長い場合はどうなりますか、折り返されます",
    "e" + String(repeating: "\u{301}", count: 60), "Rappel - Compte en pause",
  ]

  @Test("Python's library finds nothing wrong, and the same subject, name, texts and files")
  func strict() throws {
    let pdf = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let names = [
      "INV-202602-0001.pdf", "facture février.pdf", String(repeating: "é", count: 120) + ".pdf",
      "say \"no\" \\ or 100%*'.pdf", "請求書.pdf",
    ]
    let text =
      "Bonjour,\n\n.début\nFrom ici\nfin \n" + String(repeating: "à", count: 100) + "\n"
      + String(repeating: "x", count: 300) + "=\n\ttab\t\n👍\n"
    var messages: [MailMessage] = []
    for subject in Self.subjects {
      messages.append(
        try TestMail.message(
          name: subject, subject: subject, text: text,
          attachments: names.map { MailAttachment(name: $0, type: "application/pdf", bytes: pdf) }))
    }
    let readings = try TestMail.read(messages.map { $0.encoded() })
    #expect(readings.count == messages.count)
    for (message, reading) in zip(messages, readings) {
      #expect(reading.wrong == [], "\(message.subject)")
      #expect(reading.header["Subject"] == message.subject)
      #expect(reading.header["person"] == message.to.name)
      #expect(reading.header["address"] == "pierre@example.com")
      #expect(reading.header["seconds"] == "1770811200")
      #expect(reading.header["Message-ID"] == "<mail.12.1770811200000@bot.example.com>")
      #expect(reading.header["Auto-Submitted"] == "auto-generated")
      #expect(reading.header["List-Unsubscribe"] == nil)
      #expect(
        reading.shape == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html"]
          + names.map { _ in "application/pdf" })
      #expect(reading.parts.first.map { $0.content.replacing("\r\n", with: "\n") } == text)
      for (name, part) in zip(names, reading.parts.dropFirst(2)) {
        #expect(part.file == name)
        #expect(part.disposition == "attachment")
        #expect(part.name.utf8.allSatisfy { $0 < 0x80 } && part.name.hasSuffix(".pdf"))
        #expect(part.content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } == pdf)
      }
    }
    #expect(readings.first?.parts[3].name == "facture_fevrier.pdf")
  }

  @Test("The mails of all notices have nothing wrong")
  func goldens() throws {
    let names = try Golden.names().filter { $0.hasSuffix(".eml") }.sorted()
    #expect(names.count == NoticeKind.allCases.count * 2)
    let readings = try TestMail.read(try names.map { try Golden.bytes($0) })
    for (name, reading) in zip(names, readings) {
      #expect(reading.wrong == [], "\(name)")
      // Only hints can be turned off.
      #expect((reading.header["List-Unsubscribe-Post"] != nil) == name.hasPrefix("usage-soft-limit"), "\(name)")
    }
  }

  @Test(
    "What would end a header or a command is refused",
    arguments: [
      "a\r\nBcc: x@example.com", "a\nb", "a\rb", "a\u{0}b", "a\u{2028}b", "a\u{202E}b", "a\u{85}b", "a\u{7F}b",
    ])
  func control(_ text: String) {
    #expect(throws: BillingError.self) { try TestMail.message(subject: text) }
    #expect(throws: BillingError.self) { try TestMail.message(name: text) }
    #expect(throws: BillingError.self) { try TestMail.message(to: "\(text)@example.com") }
    #expect(throws: BillingError.self) { try TestMail.message(to: "pierre@\(text).com") }
    #expect(throws: BillingError.self) {
      try TestMail.message(attachments: [MailAttachment(name: text, type: "application/pdf", bytes: [])])
    }
    #expect(throws: BillingError.self) { try TestMail.message(unsubscribeURL: "https://example.com/\(text)") }
  }
}
