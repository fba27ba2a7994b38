internal import Glibc

extension LayoutEngine {
  /// What was placed, turned around its middle.
  func turned(_ fragment: Fragment, node: Node, in region: Region) -> Placement {
    let height = fragment.height * abs(cos(node.rotation)) + region.width * abs(sin(node.rotation))
    guard height <= region.height + Self.tolerance || region.isTop else {
      return .none(.init(origin: node.origin, reason: "it is turned, and \(height) pt high"))
    }
    let upright = LayoutItem.group(
      x: -region.width / 2, y: -fragment.height / 2, element: nil, items: fragment.items)
    return .all(
      Fragment(
        height: height,
        items: [.rotated(x: region.width / 2, y: height / 2, angle: node.rotation, items: [upright])]))
  }
}
