/// A component of a JPEG: its brightness, or one of its colours.
struct JPEGComponent {
  let identifier: UInt8
  /// How many blocks of a unit are beside and below each other.
  let horizontal, vertical: Int
  /// Which table its numbers are multiplied by.
  let quantization: Int
  /// In blocks, with those that only fill the last unit.
  let columns, rows: Int
  /// In blocks, as a scan of this component alone has them.
  let ownColumns, ownRows: Int
  /// Of the block before (DC prediction).
  var prediction = 0
  /// All numbers of all blocks, where they come in several scans.
  var coefficients: [Int16]
  /// Row by row, as wide as the blocks are.
  var samples: [UInt8]

  var stride: Int { columns * JPEGTransform.side }

  /// - Parameters:
  ///   - specification: three bytes of the frame's header.
  ///   - size: of the picture, in pixels.
  ///   - most: the largest number of blocks in a unit, over all components.
  init(
    _ specification: ArraySlice<UInt8>, size: (width: Int, height: Int), most: (horizontal: Int, vertical: Int),
    isProgressive: Bool
  ) {
    let bytes = Array(specification)
    identifier = bytes[0]
    (horizontal, vertical) = (Int(bytes[1] >> 4), Int(bytes[1] & 15))
    quantization = Int(bytes[2])
    func blocks(_ pixels: Int, _ own: Int, _ most: Int) -> (all: Int, own: Int) {
      let side = JPEGTransform.side
      let units = (pixels + side * most - 1) / (side * most)
      return (units * own, ((pixels * own + most - 1) / most + side - 1) / side)
    }
    (columns, ownColumns) = blocks(size.width, horizontal, most.horizontal)
    (rows, ownRows) = blocks(size.height, vertical, most.vertical)
    let count = columns * rows * JPEGTransform.count
    coefficients = isProgressive ? [Int16](repeating: 0, count: count) : []
    // What is damaged stays grey.
    samples = [UInt8](repeating: 128, count: count)
  }

  /// Puts a block's samples into their place.
  ///
  /// - Parameter block: its numbers, multiplied already.
  mutating func store(_ block: [Int32], column: Int, row: Int) {
    JPEGTransform.inverse(
      block, into: &samples, at: (row * columns * JPEGTransform.side + column) * JPEGTransform.side, stride: stride)
  }

  /// Makes samples of all blocks that came in several scans.
  mutating func finish(_ table: [Int32]) {
    guard !coefficients.isEmpty else { return }
    var block = [Int32](repeating: 0, count: JPEGTransform.count)
    for row in 0..<rows {
      for column in 0..<columns {
        let start = (row * columns + column) * JPEGTransform.count
        for index in 0..<JPEGTransform.count { block[index] = Int32(coefficients[start + index]) &* table[index] }
        store(block, column: column, row: row)
      }
    }
    coefficients = []
  }
}
