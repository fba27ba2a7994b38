import Foundation

@testable import Billing

/// Mails of tests, and what another program reads in them.
enum TestMail {
  struct Reading: Decodable {
    struct Part: Decodable {
      var type: String
      var file: String
      var name: String
      var disposition: String
      var content: String
    }

    var wrong: [String]
    var header: [String: String]
    var shape: [String]
    var parts: [Part]
  }

  static func message(
    to address: String = "pierre@example.com", name: String? = "Pierre Dupont",
    subject: String = "Problème de paiement",
    text: String = "Bonjour\n.\nFrom here\n", attachments: [MailAttachment] = [], unsubscribeURL: String? = nil
  ) throws -> MailMessage {
    try MailMessage(
      from: MailAddress("facturation@bot.example.com", name: "AI Bot"), to: MailAddress(address, name: name),
      subject: subject, text: text, html: "<p>\(text)</p>", language: "fr", attachments: attachments,
      date: 1_770_811_200_000, identifier: "mail.12.1770811200000", unsubscribeURL: unsubscribeURL)
  }

  static func read(_ messages: [[UInt8]]) throws -> [Reading] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "read-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try messages.enumerated().map { index, bytes in
      let path = folder.appending(path: "\(index).eml").path
      try TestFile.write(bytes, to: path)
      return path
    }
    return try JSONDecoder().decode([Reading].self, from: TestProgram.output("mail_reader.py", paths))
  }
}
