import Testing

@testable import Billing

@Suite("What notices say")
struct NoticeGoldenTests {
  static let cases = NoticeKind.allCases.flatMap { kind in NoticeLanguage.allCases.map { (kind, $0) } }

  @Test("Text, HTML and mail are those of the files", arguments: cases)
  func golden(_ kind: NoticeKind, _ language: NoticeLanguage) throws {
    let settings = try TestBilling.settings(folder: "/tmp")
    let url = kind.isTransactional ? nil : settings.unsubscribeURL("4f2a9c")
    let written = try NoticeWriter(settings: settings).written(
      NoticeSamples.sample(kind), language: language, name: "Pierre Dupont", unsubscribeURL: url)
    let name = "\(kind.rawValue).\(language.rawValue)"
    try Golden.check(written.text, "\(name).txt")
    try Golden.check(written.html, "\(name).html")
    let message = try MailMessage(
      from: MailAddress(settings.mail.fromAddress, name: settings.mail.fromName),
      to: MailAddress("pierre@example.com", name: "Pierre Dupont"), subject: written.subject, text: written.text,
      html: written.html, language: language.rawValue,
      attachments: NoticeSamples.sample(kind).attachments.map {
        MailAttachment(name: $0 + ".pdf", type: "application/pdf", bytes: Array("%PDF-1.7 \($0)\n".utf8))
      }, date: 1_770_811_200_000, identifier: "mail.12.1770811200000", unsubscribeURL: url)
    try Golden.check(message.encoded(), "\(name).eml")
  }
}
