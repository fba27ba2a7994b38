internal import EInvoiceReading

/// The paths of elements as findings write them.
struct RulePathNames {
  private let document: XMLDocument
  /// Which of its name an element is among those beside it, 0 where that is not known; found for all children of an
  /// element at once.
  private var places: [Int32]
  /// By names, while children are counted.
  private var counts: [Int32]
  private var last: (node: Int32, path: String) = (-1, "")

  init(_ document: XMLDocument) {
    self.document = document
    places = Array(repeating: 0, count: document.nodes.count)
    counts = Array(repeating: 0, count: document.names.count)
  }

  /// The names from the root to the element, with places from the second on: `/Invoice/InvoiceLine[2]/ID`.
  mutating func path(of node: Int32) -> String {
    // What is wrong is most often what the rule is about.
    if node == last.node { return last.path }
    var way: [Int32] = []
    var current = node
    while current >= 0 {
      way.append(current)
      current = document.nodes[Int(current)].parent
    }
    var path = ""
    path.reserveCapacity(way.count * 24)
    for node in way.reversed() {
      let name = document.names[Int(document.nodes[Int(node)].name)].local
      path += "/"
      if name.utf8.count <= 100 { path += name } else { path += name.prefix(100) }
      let place = place(of: node)
      if place > 1 { path += "[\(place)]" }
    }
    last = (node, path)
    return path
  }

  private mutating func place(of node: Int32) -> Int32 {
    let known = places[Int(node)]
    if known > 0 { return known }
    let parent = document.nodes[Int(node)].parent
    guard parent >= 0 else { return 1 }
    var child = document.nodes[Int(parent)].firstChild
    while child >= 0 {
      let name = Int(document.nodes[Int(child)].name)
      counts[name] += 1
      places[Int(child)] = counts[name]
      child = document.nodes[Int(child)].nextSibling
    }
    child = document.nodes[Int(parent)].firstChild
    while child >= 0 {
      counts[Int(document.nodes[Int(child)].name)] = 0
      child = document.nodes[Int(child)].nextSibling
    }
    return places[Int(node)]
  }
}
