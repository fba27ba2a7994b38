internal import Billing

extension ConfigurationKeys {
  /// How many requests of each class are answered in a minute.
  enum RateLimit: String, ConfigurationKey {
    case reading, changing, login
    case loginMail = "login_mail"
    case api

    private var name: RateClass {
      switch self {
      case .reading: .reading
      case .changing: .changing
      case .login: .login
      case .loginMail: .loginMail
      case .api: .api
      }
    }

    private var meaning: String {
      switch self {
      case .reading: "Pages and resources that are looked at, of an address and of a session, in a minute; 0: no limit."
      case .changing: "The same of what changes something."
      case .login: "Attempts to log in of an address, in a minute."
      case .loginMail: "Links to log in that are asked for one mail address, in a minute."
      case .api: "Calls of programs of an address, in a minute; their tokens have limits of their own."
      }
    }

    static var form: ConfigurationForm<RateLimits> {
      .mapping(Self.self, from: RateLimits.standard) { key in
        .optional(.number(0...1_000_000), key.meaning, standard: "\(RateLimits.standard[key.name])") {
          $0[key.name] = $1
        }
      } make: { limits, _ in
        limits
      }
    }
  }
}
