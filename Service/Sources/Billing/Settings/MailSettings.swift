/// How mails leave.
public struct MailSettings: Hashable, Sendable {
  /// Where they go to.
  public enum Transport: Hashable, Sendable {
    /// Each becomes an `.eml` file of a folder, for development.
    case folder(String)
    /// To a server that sends them on.
    case smtp(SMTPSettings)
  }

  /// Where they go to.
  public var transport: Transport
  /// The sender's address: `facturation@example.com`.
  public var fromAddress: String
  /// The sender's name.
  public var fromName: String
  /// Where answers go to; nil: to the sender.
  public var replyTo: String?
  /// Who is told when a person has to do something; nil: nobody, and it stands in the log.
  public var adminAddress: String?
  /// In which language: `fr` or `en`.
  public var adminLanguage: String

  /// How mails leave.
  public init(
    transport: Transport, fromAddress: String, fromName: String, replyTo: String? = nil, adminAddress: String? = nil,
    adminLanguage: String = "en"
  ) {
    (self.transport, self.fromAddress, self.fromName) = (transport, fromAddress, fromName)
    (self.replyTo, self.adminAddress, self.adminLanguage) = (replyTo, adminAddress, adminLanguage)
  }
}
