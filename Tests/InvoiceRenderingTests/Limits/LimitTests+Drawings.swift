import InvoiceModel

@testable import InvoiceRendering
import Typesetting

/// The limits of SVG.
extension LimitTests {
  private static func codes(_ content: String, _ attributes: String = "") -> [ProblemCode] {
    codes(file: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"\(attributes)>\(content)</svg>")
  }

  private static func codes(file: String) -> [ProblemCode] {
    do throws(Problem) {
      _ = try LogoLoader().image(Array(file.utf8))
      return []
    } catch {
      return [error.code]
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let drawingLimits: [Limit] = [
    Limit(name: "SVG", value: SVGLimits.size, unit: .bytes, code: .logoImage) {
      codes(file: "<svg viewBox='0 0 9 9'/><!--" + repeated("x", $0 - 31) + "-->")
    },
    Limit(name: "Elements of an SVG", value: SVGLimits.elements, code: .logoImage) {
      codes(repeated("<g/>", $0 - 1))
    },
    Limit(name: "Elements inside each other in an SVG", value: SVGLimits.depth, code: .logoImage) {
      codes(repeated("<g>", $0 - 1) + repeated("</g>", $0 - 1))
    },
    Limit(name: "Elements that an SVG draws", value: SVGLimits.drawnElements, code: .logoImage) {
      // Itself, the definitions, ten elements in a group, and each use with these.
      let uses = ($0 - 13) / 12
      return codes(
        "<defs><g id='a'>" + repeated("<g/>", 10) + "</g></defs>" + repeated("<use href='#a'/>", uses)
          + repeated("<g/>", $0 - 13 - 12 * uses))
    },
    Limit(name: "Numbers that an SVG draws", value: SVGLimits.drawnNumbers, code: .logoImage) {
      codes(
        repeated("<path d='M0" + repeated(" 1", 49) + "'/>", $0 / 50) + repeated("<path d='M0'/>", $0 % 50))
    },
    Limit(name: "Numbers of a shape of an SVG", value: SVGLimits.shapeNumbers, code: .logoImage) {
      codes("<path d='M0" + repeated(" 1", $0 - 1) + "'/>")
    },
    Limit(name: "Translucent groups that an SVG draws", value: SVGLimits.layers, code: .logoImage) {
      codes(repeated("<g opacity='.5'/>", $0))
    },
    Limit(name: "Translucent groups inside each other in an SVG", value: SVGLimits.nestedLayers, code: .logoImage) {
      codes(repeated("<g opacity='.5'>", $0) + repeated("</g>", $0))
    },
    Limit(name: "Attributes of an element of an SVG", value: SVGLimits.attributes, code: .logoImage) {
      codes("<g" + (0..<$0).map { " a\($0)=''" }.joined() + "/>")
    },
    Limit(name: "Rules of style of an SVG", value: SVGLimits.rules, code: .logoImage) {
      codes("<style>" + repeated(".a{fill:red}", $0) + "</style>")
    },
    Limit(name: "Pictures in an SVG", value: SVGLimits.pictures, code: .logoImage) {
      let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
      return codes(repeated("<image width='1' height='1' href='data:image/png;base64,\(pixel)'/>", $0))
    },
  ]
}
