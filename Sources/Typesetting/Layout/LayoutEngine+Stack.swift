extension LayoutEngine {
  func place(
    _ children: [Node], spacing: Double, first: Rest?, next: Int, in region: Region, element: Int
  ) throws(TypesettingError) -> Placement {
    var placed: [(index: Int, y: Double, fragment: Fragment)] = []
    var y = 0.0
    var height = 0.0
    var index = first == nil ? next : next - 1
    let start = index

    func assembled() -> Fragment {
      var items: [LayoutItem] = []
      items.reserveCapacity(placed.count)
      for (_, y, fragment) in placed where !fragment.items.isEmpty {
        items.append(.group(x: 0, y: y, element: nil, items: fragment.items))
      }
      return Fragment(height: height, items: items)
    }

    while index < children.count {
      let child = children[index]
      let rest = index == start ? first : nil
      if placed.isEmpty, isDiscardedAtTop(child, region: region) {
        index += 1
        continue
      }
      if child.startsPage, !placed.isEmpty {
        return .part(assembled(), rest: .stack(first: nil, next: index, element: element))
      }
      var isShifted = false
      if let minimum = child.minimumTop, region.context.pages.number == 1, rest?.element == nil,
        minimum > region.top + y
      {
        y = minimum - region.top
        isShifted = true
      }
      let isTop = region.isTop && placed.isEmpty && !isShifted
      switch try place(child, rest: rest, in: region.below(y, isTop: isTop)) {
      case .all(let fragment):
        placed.append((index, y, fragment))
        height = y + fragment.height
        y = height + spacing
        index += 1
      case .part(let fragment, let rest):
        placed.append((index, y, fragment))
        height = y + fragment.height
        return .part(assembled(), rest: .stack(first: rest, next: index + 1, element: element))
      case .none(var refusal):
        refusal.isMovedDown = refusal.isMovedDown || isShifted
        // What is kept with the next sibling leaves the page with it.
        var kept = placed.count
        while kept > 0, children[placed[kept - 1].index].keepWithNext { kept -= 1 }
        if kept < placed.count, case .table = children[placed[kept].index].content {
          // A table gives its last rows to what follows, rather than leave the page or let the rest go alone.
          let (index, y, whole) = placed[kept]
          var room = region.below(y, isTop: false)
          room.height = whole.height - 2 * Self.tolerance
          if case .part(let fragment, let rest) = try place(
            children[index], rest: index == start ? first : nil, in: room)
          {
            placed.removeSubrange(kept...)
            placed.append((index, y, fragment))
            height = y + fragment.height
            return .part(assembled(), rest: .stack(first: rest, next: index + 1, element: element))
          }
        }
        if kept == 0, region.isTop { kept = placed.count }
        guard kept > 0 else { return .none(refusal) }
        let next = kept < placed.count ? placed[kept].index : index
        placed.removeSubrange(kept...)
        let last = placed[kept - 1]
        height = last.y + last.fragment.height
        return .part(assembled(), rest: .stack(first: nil, next: next, element: element))
      }
    }
    return .all(assembled())
  }

  /// Empty room at the head of a later page separates nothing.
  private func isDiscardedAtTop(_ child: Node, region: Region) -> Bool {
    guard region.isTop, region.context.pages.number > 1, case .spacer = child.content else { return false }
    return child.background == nil && child.border == nil
  }
}
