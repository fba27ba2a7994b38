internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  static let markProperties = ["pages", "left", "right", "width", "top", "bottom", "height", "color"]
  /// How many rectangles a page may have in fixed places.
  static let maximumMarks = 50

  /// Coloured rectangles in fixed places.
  func marks(_ node: YAMLNode?) -> [PageMark] {
    guard let node else { return [] }
    let elements = elements(of: node, "`marks`")
    guard elements.count <= Self.maximumMarks else {
      report(.templateInvalidValue, "there are more than \(Self.maximumMarks) marks", at: node.location)
      return []
    }
    return elements.map(mark)
  }

  private func mark(_ node: YAMLNode) -> PageMark {
    let members = members(of: node, known: Self.markProperties, in: "a mark")
    let across = extent(members, "left", "width", "right", of: geometry.size.width)
    let down = extent(members, "top", "height", "bottom", of: geometry.size.height)
    return PageMark(
      rect: Rect(x: across.start, y: down.start, width: across.length, height: down.length),
      color: color(members["color"], "a color") ?? .black,
      pages: choice(
        members["pages"], "`pages`", among: ["all": PageMark.Pages.all, "first": .first, "following": .following])
        ?? .all)
  }

  /// Two of the three say all; where fewer do, it reaches to the page's edge.
  private func extent(
    _ members: TemplateMembers, _ start: String, _ length: String, _ end: String, of whole: Double
  ) -> (start: Double, length: Double) {
    let first = self.length(members[start], "`\(start)`")
    let size = self.length(members[length], "`\(length)`")
    let last = self.length(members[end], "`\(end)`")
    if let size { return (first ?? last.map { whole - $0 - size } ?? 0, size) }
    return (first ?? 0, max(0, whole - (first ?? 0) - (last ?? 0)))
  }
}
