internal import Billing
internal import SQLStore
internal import YAMLReading

extension ConfigurationForm where Value == SQLLocation {
  /// A database: a file, or a server's; a password within the address is no part of the configuration.
  static var database: Self {
    let text = ConfigurationForm<String>.text(atMost: 1_000)
    return Self("path, postgresql:// address, or secret") { value in
      if case .mapping = value.node.content {
        return ConfigurationForm<Secret>.secret.read(value).map { SQLLocation($0.value) }
      }
      guard let written = text.read(value) else { return nil }
      switch SQLLocation(written) {
      case .sqlite(let path): return .sqlite(path: value.reader.path(path))
      case .postgres(let uri):
        guard !hasPassword(uri) else {
          value.report(
            .inlineSecret, "the address holds a password",
            hint: "leave it to ~/.pgpass or $PGPASSFILE, or keep the whole address in a secret: { file: path }")
          return nil
        }
        return .postgres(uri)
      }
    }
  }

  private static func hasPassword(_ uri: String) -> Bool {
    let authority = uri.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != "?" }
    let user = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
    return user.contains(":") || uri.lowercased().contains("password=")
  }
}

extension ConfigurationForm where Value == ServerAddress {
  /// A host and a port.
  static var address: Self {
    ConfigurationForm<String>.text.then("host:port") { text, value in
      guard let address = ServerAddress(text) else {
        value.report(.invalidValue, "this is no host with a port", hint: "127.0.0.1:3000, [::1]:3000")
        return nil
      }
      return address
    }
  }
}

extension ConfigurationForm where Value == AddressRange {
  /// An address or a range of them.
  static var addresses: Self {
    ConfigurationForm<String>.text.then("address or range") { text, value in
      guard let range = AddressRange(text) else {
        value.report(
          .invalidValue, "this is neither an address nor a range of them", hint: "127.0.0.1, 10.0.0.0/8, \"fd00::/8\"")
        return nil
      }
      return range
    }
  }
}
