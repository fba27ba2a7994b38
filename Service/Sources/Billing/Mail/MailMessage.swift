internal import ByteCoding

/// A mail, whole: text, HTML and files for one reader. The same mail is the same bytes each time.
public struct MailMessage: Hashable, Sendable {
  /// Whose it is.
  public var from: MailAddress
  /// Who gets it.
  public var to: MailAddress
  /// Where answers go to; nil: to the sender.
  public var replyTo: MailAddress?
  /// One line.
  public var subject: String
  /// What it says, for readers without HTML.
  public var text: String
  /// The same as HTML.
  public var html: String
  /// `fr` or `en`.
  public var language: String
  /// Files that go with it.
  public var attachments: [MailAttachment]
  /// When it was written, in milliseconds since 1970-01-01T00:00Z.
  public var date: Int64
  /// Before the `@` of its Message-ID: what is sent twice has the same one, so that it can be seen to be one.
  public var identifier: String
  /// Where one click turns such mails off (RFC 8058); nil: it belongs to a contract, and cannot be turned off.
  public var unsubscribeURL: String?

  /// A mail.
  ///
  /// - Throws: ``BillingCode/invalidValue`` when what becomes a header or a part's name is not one line, or the
  ///   identifier no atom of letters, digits, dots and hyphens, or the address that unsubscribes no URL.
  public init(
    from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, subject: String, text: String, html: String,
    language: String, attachments: [MailAttachment] = [], date: Int64, identifier: String,
    unsubscribeURL: String? = nil
  ) throws(BillingError) {
    for (value, name) in [(subject, "subject"), (language, "language"), (identifier, "identifier")]
      + attachments.flatMap({ [($0.name, "name of a file"), ($0.type, "type of a file")] })
    where !MailText.isOneLine(value) || value.isEmpty {
      throw BillingError(.defect, .invalidValue, "the \(name) of a mail has control characters, or is empty")
    }
    guard identifier.first != ".", !identifier.utf8.contains(UInt8(ascii: "/")),
      identifier.utf8.allSatisfy({ MailText.isAtomByte($0) || $0 == UInt8(ascii: ".") }),
      language.utf8.allSatisfy(MailText.isAtomByte),
      attachments.allSatisfy({ $0.type.utf8.allSatisfy { MailText.isAtomByte($0) } }),
      unsubscribeURL?.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ">") }) ?? true
    else { throw BillingError(.defect, .invalidValue, "a mail's identifier, language, type or link is malformed") }
    (self.from, self.to, self.replyTo, self.subject) = (from, to, replyTo, subject)
    (self.text, self.html, self.language, self.attachments) = (text, html, language, attachments)
    (self.date, self.identifier, self.unsubscribeURL) = (date, identifier, unsubscribeURL)
  }

  /// `<mail.12@example.com>`
  public var messageID: String { "<\(identifier)@\(from.domain)>" }

  /// As RFC 5322 and MIME write it: ASCII only, lines of at most 76 characters that end with CR LF.
  public func encoded() -> [UInt8] {
    var header = MailHeader()
    header.append("Date", MailDate.text(date))
    header.append("From", from)
    header.append("To", to)
    if let replyTo { header.append("Reply-To", replyTo) }
    header.append("Subject", text: subject)
    header.append("Message-ID", messageID)
    header.append("Auto-Submitted", "auto-generated")
    if let unsubscribeURL {
      header.append("List-Unsubscribe", "<\(unsubscribeURL)>")
      header.append("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
    }
    header.append("Content-Language", language)
    header.append("MIME-Version", "1.0")
    let bodies = MailPart.multipart(
      "alternative", boundary: boundary("alternative"),
      [.text("plain", text), .text("html", html)])
    let files = attachments.map(MailPart.file)
    let whole = files.isEmpty ? bodies : .multipart("mixed", boundary: boundary("mixed"), [bodies] + files)
    return header.bytes + whole.bytes
  }

  /// Quoted-printable and Base64 never hold `=_`, so no boundary is ever within a part.
  private func boundary(_ kind: String) -> String {
    "=_\(kind)_\(SHA256.digest(of: Array(messageID.utf8)).description.prefix(24))"
  }
}
