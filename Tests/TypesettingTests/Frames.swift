@testable import Typesetting

/// What stands on a page, with places from the page's top left corner.
struct Frames {
  struct Line: Equatable {
    var text: String
    var x, baseline, width: Double
    var isArtifact: Bool
  }

  var lines: [Line] = []
  var boxes: [Rect] = []
  var images: [Rect] = []

  init(_ page: Page) {
    for item in page.items { add(item, x: 0, y: 0, isArtifact: false) }
  }

  var texts: [String] { lines.map(\.text) }

  private mutating func add(_ item: LayoutItem, x: Double, y: Double, isArtifact: Bool) {
    switch item {
    case .text(let item):
      for (line, origin) in zip(item.lines.lines[item.range], item.origins) {
        lines.append(
          Line(
            text: String(decoding: line.text.bytes, as: UTF8.self), x: x + origin.x, baseline: y + origin.y,
            width: line.width, isArtifact: isArtifact))
      }
    case .fill(let rect, _, _), .stroke(let rect, _, _, _):
      boxes.append(Rect(x: x + rect.x, y: y + rect.y, width: rect.width, height: rect.height))
    case .image(_, let rect), .code(_, let rect):
      images.append(Rect(x: x + rect.x, y: y + rect.y, width: rect.width, height: rect.height))
    case .group(let dx, let dy, let element, let items):
      var isArtifact = isArtifact
      if case .artifact? = element?.kind { isArtifact = true }
      for item in items { add(item, x: x + dx, y: y + dy, isArtifact: isArtifact) }
    case .outline: break
    case .rotated(let dx, let dy, _, let items):
      for item in items { add(item, x: x + dx, y: y + dy, isArtifact: isArtifact) }
    }
  }
}
