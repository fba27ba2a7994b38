/// What waits in the database.
public struct Backlog: Hashable, Sendable {
  /// So many jobs of a kind and state.
  public struct Jobs: Hashable, Sendable {
    /// A ``JobKind``.
    public var kind: String
    /// `waiting`, `running` or `dead`.
    public var state: String
    /// How many.
    public var count: Int64
  }

  /// So many mails of a state.
  public struct Emails: Hashable, Sendable {
    /// `waiting`, `parked` or `dropped`.
    public var state: String
    /// How many.
    public var count: Int64
  }

  /// Jobs by kind and state.
  public var jobs: [Jobs]
  /// Mails that were not sent.
  public var emails: [Emails]
  /// For how many milliseconds the job that is due longest has been due; 0: none is.
  public var lateness: Int64
}
