/// What one scan of a JPEG adds to its picture (ITU T.81, annexes F and G).
struct JPEGScan {
  /// A component of the scan, with its tables.
  struct Part {
    /// Its place in the frame.
    var component: Int
    var direct: JPEGHuffmanTable?
    var alternating: JPEGHuffmanTable?
  }

  let parts: [Part]
  /// The first and the last number of each block that it has, in the order of the file.
  let spectrum: ClosedRange<Int>
  /// The bit that it begins with, and whether others came before.
  let low: Int
  let isRefinement: Bool
  let isProgressive: Bool
  /// After so many units the reader begins anew; 0: never.
  let restartInterval: Int
  /// By component's table.
  let quantization: [[Int32]]

  private var bits: JPEGBits
  /// So many blocks have no more numbers of this scan.
  private var emptyRun = 0
  private var block = [Int32](repeating: 0, count: JPEGTransform.count)

  init(
    parts: [Part], spectrum: ClosedRange<Int>, low: Int, isRefinement: Bool, isProgressive: Bool, restartInterval: Int,
    quantization: [[Int32]], bits: JPEGBits
  ) {
    (self.parts, self.spectrum, self.low) = (parts, spectrum, low)
    (self.isRefinement, self.isProgressive, self.restartInterval) = (isRefinement, isProgressive, restartInterval)
    (self.quantization, self.bits) = (quantization, bits)
  }

  /// Reads it up to its end, or as far as it is whole.
  mutating func read(into components: inout [JPEGComponent]) {
    for part in parts { components[part.component].prediction = 0 }
    guard let first = parts.first else { return }
    // One component alone has its blocks row by row, several have them in units.
    let isAlone = parts.count == 1
    let lead = components[first.component]
    let columns = isAlone ? lead.ownColumns : lead.columns / lead.horizontal
    let rows = isAlone ? lead.ownRows : lead.rows / lead.vertical
    for unit in 0..<columns * rows {
      if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
        bits.restart()
        emptyRun = 0
        for part in parts { components[part.component].prediction = 0 }
      }
      guard !bits.isExhausted else {
        // The next interval may be whole.
        if restartInterval == 0 { return }
        continue
      }
      let (column, row) = (unit % columns, unit / columns)
      for part in parts {
        let (across, down) =
          isAlone ? (1, 1) : (components[part.component].horizontal, components[part.component].vertical)
        for place in 0..<across * down {
          let (x, y) = (column * across + place % across, row * down + place / across)
          if !read(part, &components[part.component], column: x, row: y) { bits.end() }
        }
      }
    }
  }

  /// Reads a block; false when it is damaged.
  private mutating func read(_ part: Part, _ component: inout JPEGComponent, column: Int, row: Int) -> Bool {
    guard isProgressive else {
      guard sequential(part, &component) else { return false }
      component.store(block, column: column, row: row)
      return true
    }
    guard !component.coefficients.isEmpty else { return false }
    let start = (row * component.columns + column) * JPEGTransform.count
    if spectrum.lowerBound == 0 { return directCurrent(part, &component, at: start) }
    return isRefinement
      ? refined(part, &component.coefficients, at: start) : alternatingCurrent(part, &component.coefficients, at: start)
  }

  private mutating func sequential(_ part: Part, _ component: inout JPEGComponent) -> Bool {
    guard let direct = part.direct, let alternating = part.alternating,
      let length = direct.symbol(&bits), length <= 16
    else { return false }
    let table = quantization[component.quantization]
    for index in block.indices { block[index] = 0 }
    component.prediction &+= bits.signed(length)
    block[0] = Int32(truncatingIfNeeded: component.prediction) &* table[0]
    var index = 1
    while index < JPEGTransform.count {
      guard let symbol = alternating.symbol(&bits) else { return false }
      let (run, length) = (symbol >> 4, symbol & 15)
      if length == 0 {
        if run < 15 { break }
        index += 16
        continue
      }
      index += run
      guard index < JPEGTransform.count else { return false }
      let place = JPEGTransform.zigzag[index]
      block[place] = Int32(bits.signed(length)) &* table[place]
      index += 1
    }
    return true
  }

  private mutating func directCurrent(_ part: Part, _ component: inout JPEGComponent, at start: Int) -> Bool {
    if isRefinement {
      if bits.bit() { component.coefficients[start] |= 1 << Int16(low) }
      return true
    }
    guard let length = part.direct?.symbol(&bits), length <= 16 else { return false }
    component.prediction &+= bits.signed(length)
    component.coefficients[start] = Int16(truncatingIfNeeded: component.prediction &<< low)
    return true
  }

  private mutating func alternatingCurrent(_ part: Part, _ coefficients: inout [Int16], at start: Int) -> Bool {
    if emptyRun > 0 {
      emptyRun -= 1
      return true
    }
    var index = spectrum.lowerBound
    while index <= spectrum.upperBound {
      guard let symbol = part.alternating?.symbol(&bits) else { return false }
      let (run, length) = (symbol >> 4, symbol & 15)
      if length == 0 {
        if run < 15 {
          emptyRun = (1 << run) - 1 + bits.number(run)
          break
        }
        index += 16
        continue
      }
      index += run
      guard index < JPEGTransform.count else { return false }
      coefficients[start + JPEGTransform.zigzag[index]] = Int16(truncatingIfNeeded: bits.signed(length) &<< low)
      index += 1
    }
    return true
  }

  /// Another bit of numbers that are there, and numbers that become other than zero by it (G.1.2.3).
  private mutating func refined(_ part: Part, _ coefficients: inout [Int16], at start: Int) -> Bool {
    let bit = Int16(1) << Int16(low)
    var index = spectrum.lowerBound
    var new: Int16 = 0
    while index <= spectrum.upperBound {
      // So many zeros stay zeros before the new number.
      var run = JPEGTransform.count
      new = 0
      if emptyRun > 0 {
        emptyRun -= 1
      } else {
        guard let symbol = part.alternating?.symbol(&bits) else { return false }
        run = symbol >> 4
        if symbol & 15 == 0 {
          if run < 15 {
            emptyRun = (1 << run) - 1 + bits.number(run)
            run = JPEGTransform.count
          }
        } else {
          new = bits.bit() ? bit : 0 - bit
        }
      }
      while index <= spectrum.upperBound {
        let place = start + JPEGTransform.zigzag[index]
        index += 1
        let value = coefficients[place]
        if value != 0 {
          if bits.bit(), value & bit == 0 { coefficients[place] = value > 0 ? value &+ bit : value &- bit }
        } else if run == 0 {
          coefficients[place] = new
          break
        } else {
          run -= 1
        }
      }
    }
    return true
  }
}
