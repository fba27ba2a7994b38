/// How many requests of a class are answered in a minute, of one address of the internet and of one session each. So many
/// may also come at once; more come back as fast as they are answered evenly.
public struct RateLimits: Hashable, Sendable {
  private var counts: [RateClass: Int]

  /// What holds without a word on it. Of programs with a token each has its own limits elsewhere.
  public static let standard = RateLimits([.reading: 600, .changing: 120, .login: 20, .loginMail: 3])
  /// None.
  public static let none = RateLimits([:])

  /// Limits.
  ///
  /// - Parameter counts: a minute; a class without one, or with 0, has no limit.
  public init(_ counts: [RateClass: Int]) { self.counts = counts }

  /// That of a class, a minute; 0: none.
  public subscript(_ name: RateClass) -> Int {
    get { counts[name] ?? 0 }
    set { counts[name] = newValue }
  }
}
