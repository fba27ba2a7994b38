/// Addresses that begin with the same bits: `10.0.0.0/8`, `2001:db8::/32`, or a single one.
public struct AddressRange: Hashable, Sendable {
  private let network: UInt128
  private let mask: UInt128

  /// What a text says; nil when it is no address, its length is none, or bits stand behind the length.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = IPAddress(first) else { return nil }
    var length = 128
    if parts.count == 2 {
      let digits = parts[1]
      guard (1...3).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits), number <= (address.isFour ? 32 : 128)
      else { return nil }
      length = address.isFour ? 96 + number : number
    }
    mask = length == 0 ? 0 : UInt128.max << (128 - length)
    guard address.bits & mask == address.bits else { return nil }
    network = address.bits
  }

  /// Whether an address is one of them.
  public func contains(_ address: IPAddress) -> Bool { address.bits & mask == network }
}
