/// Addresses of the provider's pages, to which browsers are sent.
enum ProviderLink {
  /// Whether an address is one of HTTPS, plainly written, of one of the hosts or below it.
  static func isSafe(_ address: String, hosts: [String]) -> Bool {
    let scheme = "https://"
    // A space, a control character or a backslash is read in more than one way.
    guard address.hasPrefix(scheme), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else {
      return false
    }
    let authority = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.lowercased()
    // Neither a user before the host nor a port behind it.
    guard !authority.contains("@"), !authority.contains(":") else { return false }
    return hosts.contains { authority == $0 || authority.hasSuffix("." + $0) }
  }
}
