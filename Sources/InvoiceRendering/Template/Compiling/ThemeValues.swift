internal import InvoiceModel
internal import YAMLReading

/// What a template's theme declares, by its keys.
///
/// No dictionary: there are a dozen, and the first use of a type as a key takes Swift's runtime 270,000 instructions.
struct ThemeValues {
  private var entries: [(key: InvoiceTheme.Key, node: YAMLNode)] = []

  /// The value of a key, with its place.
  subscript(key: InvoiceTheme.Key) -> YAMLNode? {
    get { entries.first { $0.key == key }?.node }
    set {
      entries.removeAll { $0.key == key }
      if let newValue { entries.append((key, newValue)) }
    }
  }
}
