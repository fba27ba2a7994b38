/// Paths that must not be used, as a tree: a walk through a document finds them all, however many there are.
struct RuleBans: Sendable {
  struct Node: Sendable {
    /// By the numbers of names, in their order.
    var children: [(name: Int32, node: Int32)] = []
    /// The rules that forbid what stands here, and how many steps above the element stands that they are about.
    var rules: [(row: Int32, depth: Int32)] = []
  }

  /// A step down, at the place of its hash, or behind it.
  private struct Slot {
    var above: Int32 = 0
    var name: Int32 = -1
    var node: Int32 = -1
  }

  private(set) var nodes = [Node()]
  /// All steps; a power of two of places.
  private var slots: [Slot] = []
  private(set) var rows: [RuleRow] = []

  /// Takes the rules out of contexts that say no more than that a path is not used below elements at a fixed place.
  ///
  /// - Parameter contexts: keep the other rules.
  init(takingFrom contexts: inout [RuleContext]) {
    for index in contexts.indices {
      let context = contexts[index]
      guard context.paths.allSatisfy({ $0.start == .root && $0.steps.allSatisfy(\.isPlain) }) else { continue }
      var rest: [RuleRow] = []
      for row in context.rows {
        guard case .not(.exists(let path)) = row.test, path.start == .here, path.choice == .all, !path.steps.isEmpty,
          path.steps.allSatisfy(\.isPlain)
        else {
          rest.append(row)
          continue
        }
        for above in context.paths { add(row, at: above.steps + path.steps, depth: path.steps.count) }
        rows.append(row)
      }
      contexts[index].rows = rest
    }
    lay()
  }

  private mutating func lay() {
    var count = 1
    while count < nodes.count * 3 { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
    for (above, node) in nodes.enumerated() {
      for (name, below) in node.children {
        var slot = Self.hash(Int32(above), name) & (count - 1)
        while slots[slot].node >= 0 { slot = (slot + 1) & (count - 1) }
        slots[slot] = Slot(above: Int32(above), name: name, node: below)
      }
    }
  }

  private static func hash(_ above: Int32, _ name: Int32) -> Int {
    Int(truncatingIfNeeded: ((UInt64(UInt32(above)) << 32 | UInt64(UInt32(name))) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The place of a name below another place, or -1.
  func step(from above: Int32, to name: Int32) -> Int32 {
    slots.withUnsafeBufferPointer { slots in
      var slot = Self.hash(above, name) & (slots.count - 1)
      while slots[slot].node >= 0 {
        if slots[slot].above == above, slots[slot].name == name { return slots[slot].node }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  private mutating func add(_ row: RuleRow, at steps: [RuleStep], depth: Int) {
    var ends: [Int32] = [0]
    for step in steps {
      var next: [Int32] = []
      for end in ends {
        for number in step.name.numbers { next.append(child(number, of: end)) }
      }
      ends = next
    }
    for end in ends { nodes[Int(end)].rules.append((Int32(rows.count), Int32(depth))) }
  }

  private mutating func child(_ number: Int32, of parent: Int32) -> Int32 {
    if let known = child(of: parent, number) { return known }
    let new = Int32(nodes.count)
    nodes.append(Node())
    let place = nodes[Int(parent)].children.firstIndex { $0.name > number } ?? nodes[Int(parent)].children.count
    nodes[Int(parent)].children.insert((number, new), at: place)
    return new
  }

  private func child(of parent: Int32, _ number: Int32) -> Int32? {
    var low = 0
    var high = nodes[Int(parent)].children.count
    while low < high {
      let middle = (low + high) / 2
      let found = nodes[Int(parent)].children[middle]
      if found.name == number { return found.node }
      if found.name < number { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension RuleNameTest {
  /// The names that are taken.
  fileprivate var numbers: [Int32] {
    switch self {
    case .name(let number): [number]
    case .oneOf(let numbers): numbers
    case .any, .suffix: []
    }
  }
}
