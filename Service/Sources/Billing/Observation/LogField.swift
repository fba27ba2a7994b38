/// What an event of the log may say besides its name. There is no field for names, addresses, texts, tokens or query
/// strings: none of them is ever written.
public enum LogField: String, Hashable, Sendable, CaseIterable {
  /// Which request: `X-Request-Id` of its answer.
  case request
  /// How it was asked: `POST`.
  case method
  /// The template of its path: `/v1/users/{telegram_id}/quota`.
  case route
  /// The status of the answer.
  case status
  /// How long it took, in milliseconds.
  case milliseconds
  /// A stable name of what went wrong.
  case code
  /// Words of the service or of its database about it, without personal data.
  case reason
  /// The kind of a job or of what the bot sends.
  case kind
  /// What a job is about, by an identifier of the database.
  case subject
  /// What became of it.
  case outcome
  /// How often it was tried.
  case attempt
  /// How many there were.
  case count
  /// The address and port on which the server listens.
  case address
  /// Which process of several.
  case worker
}
