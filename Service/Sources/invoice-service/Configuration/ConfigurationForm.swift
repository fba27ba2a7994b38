/// What a value of the configuration may be, and how it is read.
struct ConfigurationForm<Value> {
  /// As Docs/Service.md names it: `number from 1 to 65535`.
  let name: String
  /// The value; nil when something is wrong with it, which is then reported.
  let read: (ConfigurationValue) -> Value?
  /// The rows of the keys below it.
  ///
  /// - Parameter key: what it is itself called: `mail`.
  let rows: (_ key: String) -> [ConfigurationRow]

  init(
    _ name: String, rows: @escaping (String) -> [ConfigurationRow] = { _ in [] },
    read: @escaping (ConfigurationValue) -> Value?
  ) {
    (self.name, self.rows, self.read) = (name, rows, read)
  }

  /// The same with a further condition; nil when it does not hold, which is then reported.
  func then<Other>(_ name: String? = nil, _ next: @escaping (Value, ConfigurationValue) -> Other?)
    -> ConfigurationForm<Other>
  {
    ConfigurationForm<Other>(name ?? self.name, rows: rows) { value in read(value).flatMap { next($0, value) } }
  }

  /// Several of them.
  var list: ConfigurationForm<[Value]> {
    ConfigurationForm<[Value]>("list of: \(name)", rows: { rows("\($0)[]") }) { value in
      guard let elements = value.elements else { return nil }
      let values = elements.map(read)
      return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
  }
}
