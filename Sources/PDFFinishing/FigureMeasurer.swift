/// Measures where a page's figures stand, operator by operator: the box around the paths and pictures in each.
struct FigureMeasurer {
  /// By the figure's object number; in the page's own coordinates.
  private(set) var bounds: [Int: Rectangle] = [:]

  /// By MCID the object number of the figure that it belongs to.
  private let figures: [Int: Int]
  /// The names of the page's images, with slash.
  private let images: [ArraySlice<UInt8>]
  private var matrix = Matrix()
  private var saved: [Matrix] = []

  /// - Parameters:
  ///   - figures: by MCID the figure's object number.
  ///   - images: the names of the page's images, with slash.
  init(figures: [Int: Int], images: [ArraySlice<UInt8>]) {
    self.figures = figures
    self.images = images
  }

  /// Takes the operator that was read last.
  ///
  /// - Parameter identifier: the MCID of the content that it stands in.
  mutating func take(_ operation: ContentOperator, of reader: ContentReader, in identifier: Int?) {
    // A page without figures needs no coordinates.
    guard !figures.isEmpty else { return }
    switch operation {
    case .saveState: saved.append(matrix)
    case .restoreState: matrix = saved.popLast() ?? matrix
    case .transform:
      let values = reader.numbers()
      guard values.count == 6 else { return }
      matrix = Matrix((values[0], values[1], values[2], values[3], values[4], values[5])).then(matrix)
    case .rectangle, .pathPoints, .paintObject, .inlineImage:
      guard let identifier, let figure = figures[identifier] else { return }
      include(Self.points(of: operation, reader, images: images), in: figure)
    default: break
    }
  }

  private mutating func include(_ points: [(Double, Double)], in figure: Int) {
    for (x, y) in points {
      let point = matrix.apply(x, y)
      bounds[figure, default: Rectangle()].include(point.0, point.1)
    }
  }

  private static func points(
    of operation: ContentOperator, _ reader: ContentReader, images: [ArraySlice<UInt8>]
  ) -> [(Double, Double)] {
    // Pictures fill the unit square.
    let square = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
    switch operation {
    case .inlineImage: return square
    case .paintObject: return reader.name.map(images.contains) ?? false ? square : []
    default: break
    }
    let values = reader.numbers()
    if case .rectangle = operation, values.count == 4 {
      let (x, y, width, height) = (values[0], values[1], values[2], values[3])
      return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    }
    return stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
  }
}
