internal import Glibc

/// An address of the internet protocol; one of IPv4 is the same however it is written (`127.0.0.1`, `::ffff:127.0.0.1`).
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
  /// As 128 bits; those of IPv4 are mapped (RFC 4291, 2.5.5.2).
  let bits: UInt128

  private static let mapped: UInt128 = 0xFFFF << 32

  /// What a text says without a port; a zone (`fe80::1%eth0`) is left out. Nil when it is no address.
  public init?(_ text: some StringProtocol) {
    let address = String(text.prefix { $0 != "%" })
    guard (2...45).contains(address.utf8.count), !address.utf8.contains(0) else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 {
      bits = Self.mapped | UInt128(UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, address, &six) == 1 else { return nil }
    bits = withUnsafeBytes(of: six) { $0.reduce(0) { $0 << 8 | UInt128($1) } }
  }

  /// What a proxy writes into `X-Forwarded-For`: `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
  public init?(forwarded text: some StringProtocol) {
    if text.first == "[" {
      self.init(text.dropFirst().prefix { $0 != "]" })
    } else if text.count(where: { $0 == ":" }) == 1 {
      self.init(text.prefix { $0 != ":" })
    } else {
      self.init(text)
    }
  }

  /// Where it is, as far as somebody can choose it: one of IPv4 is itself, of IPv6 the first 64 bits count, as whoever has
  /// one has all that begin like it.
  public var neighbourhood: IPAddress { isFour ? self : IPAddress(bits: bits & (UInt128.max << 64)) }

  private init(bits: UInt128) { self.bits = bits }

  /// Whether it is one of IPv4.
  public var isFour: Bool { bits >> 32 == Self.mapped >> 32 }

  /// As it is commonly written: `192.0.2.1`, `2001:db8::1`.
  public var description: String {
    if isFour { return (0..<4).map { String(UInt8(truncatingIfNeeded: bits >> (24 - 8 * $0))) }.joined(separator: ".") }
    var six = in6_addr()
    withUnsafeMutableBytes(of: &six) { bytes in
      for (index, place) in bytes.indices.enumerated() {
        bytes[place] = UInt8(truncatingIfNeeded: bits >> (120 - 8 * index))
      }
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      guard let base = buffer.baseAddress,
        let text = inet_ntop(AF_INET6, &six, base, socklen_t(INET6_ADDRSTRLEN))
      else { return "::" }
      return String(cString: text)
    }
  }
}
