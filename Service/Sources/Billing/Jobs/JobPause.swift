/// For how long a job that has failed is left alone.
enum JobPause {
  /// Six hours, in milliseconds.
  static let longest: Int64 = 21_600_000

  /// A minute after the first attempt, twice as long after each further one; a part of it by chance, so that what has
  /// failed together does not come back together.
  ///
  /// - Parameters:
  ///   - attempt: which attempt has failed, from 1.
  ///   - random: eight bytes by chance.
  /// - Returns: milliseconds, between half of the pause and the whole.
  static func after(_ attempt: Int, _ random: [UInt8]) -> Int64 {
    let whole = min(longest, 60_000 << Int64(min(max(0, attempt - 1), 10)))
    let number = random.prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return whole / 2 + Int64(UInt64(whole / 2) * number >> 32)
  }
}
