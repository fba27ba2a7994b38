/// Shaped paragraphs, the lately used ones: labels, headings and repeated words are shaped once, not per document.
///
/// Two generations of half the size each: what is used moves to the young one, and when that is full, the old one
/// is dropped. So the cache never holds more than its limits and needs no order of use.
struct ShapeCache {
  /// All that glyphs depend on, as bytes: equal strings may be of different characters, which have different glyphs.
  struct Key: Hashable {
    private var bytes: [UInt8] = []
    /// Of a key, in bytes: few paragraphs are longer than a line.
    private static let usualLength = 112

    init(language: String) {
      bytes.reserveCapacity(Self.usualLength)
      append(language)
    }

    mutating func append(_ text: String, style: TextStyle) {
      append(text)
      append(style.family)
      bytes.append(style.weight.rawValue << 1 | (style.isItalic ? 1 : 0))
      withUnsafeBytes(of: style.size.bitPattern) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      // No UTF-8 has this byte.
      bytes.append(0xFF)
    }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  static let entryLimit = 8192
  /// In bytes, as far as they can be counted.
  static let costLimit = 8 << 20

  private var young: [Key: ShapedParagraph] = [:]
  private var old: [Key: ShapedParagraph] = [:]
  private var youngCost = 0
  private var oldCost = 0

  var count: Int { young.count + old.count }
  var cost: Int { youngCost + oldCost }

  mutating func value(for key: Key) -> ShapedParagraph? {
    if let value = young[key] { return value }
    guard let value = old.removeValue(forKey: key) else { return nil }
    oldCost -= value.cost
    insert(value, for: key)
    return value
  }

  mutating func insert(_ value: ShapedParagraph, for key: Key) {
    let cost = value.cost
    guard cost <= Self.costLimit / 2 else { return }
    if young.count >= Self.entryLimit / 2 || youngCost + cost > Self.costLimit / 2 {
      old = young
      oldCost = youngCost
      young = [:]
      youngCost = 0
    }
    young[key] = value
    youngCost += cost
  }
}
