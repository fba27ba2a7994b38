internal import Billing

extension ConfigurationKeys {
  /// How mails leave.
  enum Mail: String, ConfigurationKey {
    case folder, smtp, from
    case fromName = "from_name"
    case replyTo = "reply_to"
    case admin
    case adminLanguage = "admin_language"

    /// A language that there are texts in.
    enum Language: String, CaseIterable {
      case english = "en"
      case french = "fr"
    }

    struct Draft {
      var folder: String?
      var server: SMTPSettings?
      var from = ""
      var fromName = ""
      var replyTo: String?
      var admin: String?
      var adminLanguage = Language.english
    }

    static var form: ConfigurationForm<MailSettings> {
      .mapping(Self.self, from: Draft()) { key in
        switch key {
        case .folder:
          .optional(.path, "Each mail becomes an .eml file of this folder, for development.") { $0.folder = $1 }
        case .smtp: .optional(SMTP.form, "The server that sends mails on.") { $0.server = $1 }
        case .from: .required(.emailAddress, "The sender's address.") { $0.from = $1 }
        case .fromName: .required(.text(atMost: 100), "The sender's name.") { $0.fromName = $1 }
        case .replyTo:
          .optional(.emailAddress, "Where answers go to.", standard: "the sender") { $0.replyTo = $1 }
        case .admin:
          .optional(.emailAddress, "Who is told when a person has to decide something.", standard: "nobody") {
            $0.admin = $1
          }
        case .adminLanguage:
          .optional(.word, "In which language.", standard: "en") { $0.adminLanguage = $1 }
        }
      } check: { _, value in
        guard (value.member("folder") == nil) == (value.member("smtp") == nil) else { return true }
        value.report(.contradiction, "mails go either into a folder or to a server", hint: "folder: mail, or smtp:")
        return false
      } make: { draft, _ in
        let folder = draft.folder.map { MailSettings.Transport.folder($0) }
        guard let transport = folder ?? draft.server.map({ .smtp($0) }) else { return nil }
        return MailSettings(
          transport: transport, fromAddress: draft.from, fromName: draft.fromName, replyTo: draft.replyTo,
          adminAddress: draft.admin, adminLanguage: draft.adminLanguage.rawValue)
      }
    }
  }

  /// A mail server.
  enum SMTP: String, ConfigurationKey {
    case host, port, security, user, password, timeout

    struct Draft {
      var host = ""
      var port: Int?
      var security = SMTPSettings.Security.startTLS
      var user: String?
      var password: Secret?
      var timeout = 30
    }

    static var form: ConfigurationForm<SMTPSettings> {
      .mapping(Self.self, from: Draft()) { key in
        switch key {
        case .host: .required(.text, "Its name or address.") { $0.host = $1 }
        case .port:
          .optional(.number(1...65_535), "Its port.", standard: "starttls: 587; tls: 465; none: 25") { $0.port = $1 }
        case .security:
          .optional(.word, "How the connection is protected; none only on this machine.", standard: "starttls") {
            $0.security = $1
          }
        case .user: .optional(.text, "Who logs in.", standard: "nobody") { $0.user = $1 }
        case .password: .optional(.secret, "With what.") { $0.password = $1 }
        case .timeout:
          .optional(.number(1...600), "Seconds for a connection and a reply.", standard: "30") { $0.timeout = $1 }
        }
      } check: { draft, value in
        var isSound = true
        if draft.security == .none, !draft.host.isEmpty, !ServerAddress.isLoopback(draft.host) {
          value.place("security").report(
            .notProtected, "mails to another machine are protected", hint: "security: starttls, or tls")
          isSound = false
        }
        if (value.member("user") == nil) != (value.member("password") == nil) {
          value.report(.contradiction, "who logs in has a user and a password")
          isSound = false
        }
        return isSound
      } make: { draft, _ in
        let ports: [SMTPSettings.Security: Int] = [.none: 25, .startTLS: 587, .tls: 465]
        return SMTPSettings(
          host: draft.host, port: draft.port ?? ports[draft.security] ?? 587, security: draft.security,
          user: draft.user, password: draft.password, timeout: draft.timeout)
      }
    }
  }
}
