/// What is purged each night: the subject of a job of kind ``JobKind/purge``.
public enum PurgeKind: String, Hashable, Sendable, CaseIterable {
  /// Messages, sessions of the bot and closed tickets, after the time that their user has set.
  case content
  /// Single uses and the counts of months, after 24 months.
  case usage
  /// What the provider has sent, after 180 days; that it came stays, so that it is not applied again.
  case events
  /// Texts and addresses of mails, 90 days after they were written.
  case mails
  /// Notices, 90 days after they were read, and after a year in any case.
  case notices
  /// Sessions of the portal and of the desk that have ended, and forms that were sent two days ago.
  case sessions
  /// Exports that were fetched or have expired, with their files.
  case exports
  /// The room that removed rows have left in the database's files.
  case space
}
