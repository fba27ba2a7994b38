/// Shaped paragraphs, the lately used ones: labels, headings and repeated words are shaped once, not per document.
///
/// Two generations of half the size each: what is used moves to the young one, and when that is full, the old one
/// is dropped. So the cache never holds more than its limits and needs no order of use.
struct ShapeCache {
  /// All that glyphs depend on.
  struct Key: Hashable {
    struct Part: Hashable {
      var text: String
      var family: String
      var size: Double
      var weight: TextStyle.Weight
      var isItalic: Bool
    }

    var parts: [Part]
    var language: String
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
