internal import EInvoiceReading

/// The elements of which a rule is broken, asked whether they have to do with another one.
struct RuleBreaches {
  private var places: Set<Int32> = []
  /// They and all around them.
  private var outer: Set<Int32> = []

  /// Takes up an element.
  mutating func add(_ node: Int32, in document: XMLDocument) {
    places.insert(node)
    var current = node
    // What is around an element that is there is there, too.
    while current >= 0, outer.insert(current).inserted { current = document.nodes[Int(current)].parent }
  }

  /// Whether one of them is an element, stands in it or around it.
  func concern(_ node: Int32, in document: XMLDocument) -> Bool {
    if outer.contains(node) { return true }
    var current = node
    while current >= 0 {
      if places.contains(current) { return true }
      current = document.nodes[Int(current)].parent
    }
    return false
  }
}
