internal import Glibc

/// When the clocks of a place stand how far from UTC: a file of the time zone database (RFC 9636).
public struct ZoneRules: Sendable {
  /// Why there are none.
  public enum Failure: Error, Hashable, Sendable {
    /// No zone has that name.
    case unknown
    /// The file is there, but does not read.
    case unreadable(SystemError)
    /// The file is none of the database.
    case malformed
  }

  private static let folder = "/usr/share/zoneinfo/"
  private static let largestFile = 1 << 20

  /// Seconds since 1970 in UTC from which on a type holds, ascending.
  private var transitions: [Int64] = []
  /// The offsets in seconds east of UTC from the transitions on.
  private var offsets: [Int] = []
  /// Before the first transition.
  private var firstOffset = 0
  /// After the last one.
  private var rule: ZoneRule?

  /// UTC, whose clocks never change.
  public static let utc = ZoneRules()

  private init() {}

  /// The zone of a name: `Europe/Paris`.
  ///
  /// - Throws: ``Failure``.
  public init(named name: String) throws(Failure) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.first != UInt8(ascii: ".")
        && part.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "+-_".utf8.contains($0)
        }
    }
    guard isName else { throw .unknown }
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try FileDescriptor.open(Self.folder + name, O_RDONLY)
      defer { try? file.close() }
      bytes = try file.read(atMost: Self.largestFile)
    } catch {
      throw error == .notFound ? .unknown : .unreadable(error)
    }
    guard let rules = ZoneRules(bytes) else { throw .malformed }
    self = rules
  }

  /// Reads a file of the database, version 2 or later; nil when it is none.
  public init?(_ bytes: [UInt8]) {
    guard let first = ZoneFileHeader(bytes[...]), first.version >= 2 else { return nil }
    let rest = bytes.dropFirst(first.size(ofTimes: 4))
    guard let header = ZoneFileHeader(rest), rest.count >= header.size(ofTimes: 8), header.types > 0 else { return nil }
    var start = rest.startIndex + ZoneFileHeader.size
    func integer(_ place: Int, _ count: Int) -> Int64 {
      var value: Int64 = bytes[place] & 0x80 == 0 ? 0 : -1
      for byte in bytes[place..<(place + count)] { value = value << 8 | Int64(byte) }
      return value
    }
    transitions = (0..<header.times).map { integer(start + $0 * 8, 8) }
    start += header.times * 8
    let indices = bytes[start..<(start + header.times)].map(Int.init)
    start += header.times
    let types = (0..<header.types).map { Int(integer(start + $0 * 6, 4)) }
    guard indices.allSatisfy({ $0 < types.count }), transitions == transitions.sorted() else { return nil }
    offsets = indices.map { types[$0] }
    firstOffset = types[0]
    let footer = rest.dropFirst(header.size(ofTimes: 8))
    guard footer.first == UInt8(ascii: "\n"), let end = footer.dropFirst().firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let text = footer[(footer.startIndex + 1)..<end]
    if !text.isEmpty {
      guard let rule = ZoneRule(String(decoding: text, as: UTF8.self)) else { return nil }
      self.rule = rule
    }
  }

  /// How many seconds the clocks are before UTC.
  ///
  /// - Parameter time: seconds since 1970 in UTC.
  public func offset(at time: Int64) -> Int {
    guard let last = transitions.last else { return rule?.offset(at: time) ?? firstOffset }
    if time >= last { return rule?.offset(at: time) ?? offsets[offsets.count - 1] }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// The day that the calendar shows, as days since 1970-01-01.
  ///
  /// - Parameter milliseconds: since 1970 in UTC.
  public func day(at milliseconds: Int64) -> Int {
    let seconds = Self.quotient(milliseconds, 1000)
    return Int(Self.quotient(seconds + Int64(offset(at: seconds)), 86_400))
  }

  /// Rounded down, also before 1970.
  static func quotient(_ value: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
