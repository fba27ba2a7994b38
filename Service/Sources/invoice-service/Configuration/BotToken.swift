internal import Billing

/// Who may use the bot's API.
struct BotToken: Hashable {
  /// What the log calls it.
  var name: String
  /// What it shows.
  var token: Secret
}
