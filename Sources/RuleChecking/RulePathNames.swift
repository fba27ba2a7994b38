internal import EInvoiceReading

/// The paths of elements as findings write them.
struct RulePathNames {
  private let document: XMLDocument
  /// Which of its name an element is among those beside it; found for all children of an element at once.
  private var places: [Int32: Int] = [:]

  init(_ document: XMLDocument) { self.document = document }

  /// The names from the root to the element, with places from the second on: `/Invoice/InvoiceLine[2]/ID`.
  mutating func path(of node: Int32) -> String {
    var names: [String] = []
    var current = node
    while current >= 0 {
      let place = self.place(of: current)
      let name = document.names[Int(document.nodes[Int(current)].name)].local.prefix(100)
      names.append(place > 1 ? "\(name)[\(place)]" : String(name))
      current = document.nodes[Int(current)].parent
    }
    return "/" + names.reversed().joined(separator: "/")
  }

  private mutating func place(of node: Int32) -> Int {
    if let known = places[node] { return known }
    let parent = document.nodes[Int(node)].parent
    guard parent >= 0 else { return 1 }
    var counts: [Int32: Int] = [:]
    var child = document.nodes[Int(parent)].firstChild
    while child >= 0 {
      let name = document.nodes[Int(child)].name
      counts[name, default: 0] += 1
      places[child] = counts[name]
      child = document.nodes[Int(child)].nextSibling
    }
    return places[node] ?? 1
  }
}
