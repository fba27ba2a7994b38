/// What the service knows of the world around it; passed in, so that tests can move the clock.
public struct Surroundings: Sendable {
  /// Milliseconds since 1970-01-01T00:00Z.
  public var now: @Sendable () -> Int64
  /// So many bytes that nobody can guess.
  public var random: @Sendable (_ count: Int) -> [UInt8]

  /// A world.
  ///
  /// - Parameters:
  ///   - now: the time in milliseconds since 1970-01-01T00:00Z.
  ///   - random: as many bytes as asked for, from the system's source of random numbers.
  public init(now: @escaping @Sendable () -> Int64, random: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.now = now
    self.random = random
  }
}
