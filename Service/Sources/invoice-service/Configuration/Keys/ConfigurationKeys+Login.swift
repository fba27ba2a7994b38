internal import Billing
internal import InvoiceKit

extension ConfigurationKeys {
  /// In which ways users log in.
  enum Login: String, ConfigurationKey {
    case telegram, oidc, mail

    static var form: ConfigurationForm<LoginSettings> {
      .mapping(Self.self, from: LoginSettings()) { key in
        switch key {
        case .telegram:
          .optional(TelegramLogin.form, "By what Telegram signs with the bot's token.") { $0.telegram = $1 }
        case .oidc: .optional(OpenID.form, "By OpenID Connect, as Telegram offers it.") { $0.openID = $1 }
        case .mail:
          .optional(.flag, "By a link that is mailed to who has a confirmed address.", standard: "true") {
            $0.mail = $1
          }
        }
      } make: { settings, _ in
        settings
      }
    }
  }

  /// The bot's own ways.
  enum TelegramLogin: String, ConfigurationKey {
    case botToken = "bot_token"
    case botUsername = "bot_username"
    case widget
    case miniApp = "mini_app"

    static var form: ConfigurationForm<TelegramLoginSettings> {
      .mapping(Self.self, from: TelegramLoginSettings(botToken: Secret(""), botUsername: "")) { key in
        switch key {
        case .botToken: .required(token, "The bot's token, as BotFather gives it.") { $0.botToken = $1 }
        case .botUsername: .required(username, "The bot's name, without the @.") { $0.botUsername = $1 }
        case .widget:
          .optional(.flag, "Whether the login shows Telegram's widget.", standard: "true") { $0.widget = $1 }
        case .miniApp:
          .optional(.flag, "Whether the portal opens within Telegram as a Mini App.", standard: "true") {
            $0.miniApp = $1
          }
        }
      } make: { settings, _ in
        settings
      }
    }

    private static var token: ConfigurationForm<Secret> {
      .secret.then { token, value in
        let parts = token.value.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Int64(parts[0]) != nil, parts[1].utf8.count >= 30 else {
          value.report(.invalidValue, "this is no token of a bot", hint: "BotFather gives it: 123456789:AA…")
          return nil
        }
        return token
      }
    }

    private static var username: ConfigurationForm<String> {
      .text(atMost: 32).then("name of a bot") { text, value in
        let isName = text.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
        }
        guard isName, text.utf8.count >= 5 else {
          value.report(
            .invalidValue, "this is no name of a bot", hint: "letters, digits and _, without the @: my_ai_bot")
          return nil
        }
        return text
      }
    }
  }

  /// An issuer of OpenID Connect.
  enum OpenID: String, ConfigurationKey {
    case issuer
    case clientID = "client_id"
    case clientSecret = "client_secret"

    static var form: ConfigurationForm<OpenIDSettings> {
      .mapping(Self.self, from: OpenIDSettings(clientID: "", clientSecret: Secret(""))) { key in
        switch key {
        case .issuer:
          .optional(.webAddress, "Who issues the tokens.", standard: OpenIDSettings.telegram) { $0.issuer = $1 }
        case .clientID: .required(.text, "The client's number: that of the bot.") { $0.clientID = $1 }
        case .clientSecret:
          .required(.secret, "The client's secret, as BotFather gives it for web logins; not the bot's token.") {
            $0.clientSecret = $1
          }
        }
      } make: { settings, _ in
        settings
      }
    }
  }
}
