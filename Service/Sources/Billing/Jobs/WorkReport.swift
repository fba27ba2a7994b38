/// What a pass over the jobs has done.
public struct WorkReport: Hashable, Sendable {
  /// Done, those included that are due again by themselves.
  public var done = 0
  /// Failed, and due again.
  public var retried = 0
  /// Given up.
  public var dead = 0
  /// Handed back undone, or taken over by another worker.
  public var undone = 0

  /// Nothing yet.
  public init() {}

  /// All of them.
  public var total: Int { done + retried + dead + undone }

  mutating func count(_ end: JobEnd) {
    switch end {
    case .done, .again: done += 1
    case .retried: retried += 1
    case .dead: dead += 1
    case .released, .lost: undone += 1
    }
  }
}
