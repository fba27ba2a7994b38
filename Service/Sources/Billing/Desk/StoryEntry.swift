/// Something that has happened to a customer.
public struct StoryEntry: Hashable, Sendable {
  /// What it is.
  public var kind: StoryKind
  /// Of the row.
  public var id: Int64
  /// When, in milliseconds since 1970; of a document noon of its day.
  public var at: Int64
  /// What it is about, in the words of its kind: a state, a number, a name.
  public var parts: [String?]

  /// Where the story goes on after it: `1770811200000.event.12`.
  public var cursor: String { "\(at).\(kind.rawValue).\(id)" }
}
