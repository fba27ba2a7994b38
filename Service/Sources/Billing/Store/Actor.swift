/// Who does something.
public enum Actor: Hashable, Sendable, CustomStringConvertible {
  /// The service by itself, by the name of the job.
  case service(String)
  /// A user, by the identifier in the database.
  case user(Int64)
  /// Somebody with an account of the desk, or on the command line, by the name that was given.
  case admin(String)
  /// The payment provider.
  case provider
  /// The bot.
  case bot

  /// As the audit log has it: `admin anna`.
  public var description: String {
    switch self {
    case .service(let name): "service \(name)"
    case .user(let id): "user \(id)"
    case .admin(let name): "admin \(name)"
    case .provider: "provider"
    case .bot: "bot"
    }
  }
}
