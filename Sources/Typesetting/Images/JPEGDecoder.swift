/// The pixels of a JPEG in grey or colour, sequential or progressive (ITU T.81). A PDF takes the file as it is; only a
/// page that becomes pixels itself needs them.
///
/// What is damaged stays grey, as viewers show it, so there is no error: whether a file can be taken at all is what
/// `JPEGHeader` says.
struct JPEGDecoder {
  /// A picture has a dozen; each goes over all of its blocks, however little is in it.
  private static let scanLimit = 100
  private static let tableCount = 4

  private let bytes: [UInt8]
  private let size: (width: Int, height: Int)
  private var quantization = [[Int32]](
    repeating: [Int32](repeating: 1, count: JPEGTransform.count), count: tableCount)
  private var direct = [JPEGHuffmanTable?](repeating: nil, count: tableCount)
  private var alternating = [JPEGHuffmanTable?](repeating: nil, count: tableCount)
  private var restartInterval = 0
  private var isProgressive = false
  private var components: [JPEGComponent] = []
  /// Whether a program says that three components are red, green and blue.
  private var isRGB = false

  /// - Parameters:
  ///   - bytes: a file that `JPEGHeader` has taken.
  ///   - width, height: in pixels, as it says.
  /// - Returns: each `0xRRGGBB`, row by row.
  static func pixels(of bytes: [UInt8], width: Int, height: Int) -> [UInt32] {
    var decoder = JPEGDecoder(bytes: bytes, size: (width, height))
    decoder.read()
    for index in decoder.components.indices {
      decoder.components[index].finish(decoder.quantization[decoder.components[index].quantization])
    }
    return JPEGColors(decoder.components, isRGB: decoder.isRGB).pixels(width: width, height: height)
  }

  private init(bytes: [UInt8], size: (width: Int, height: Int)) {
    (self.bytes, self.size) = (bytes, size)
  }

  private mutating func read() {
    var (index, scans) = (2, 0)
    while index + 4 <= bytes.count, scans < Self.scanLimit {
      guard bytes[index] == 0xFF else {
        index += 1
        continue
      }
      let marker = bytes[index + 1]
      // Fill bytes, stuffed bytes and restarts of a scan that is over, all without a length.
      guard marker != 0xFF, marker != 0, !(0xD0...0xD8).contains(marker) else {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      if marker == 0xD9 { return }
      let end = index + 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
      guard end <= bytes.count, end >= index + 4 else { return }
      let content = bytes[index + 4..<end]
      switch marker {
      case 0xDB: readQuantization(content)
      case 0xC4: readHuffman(content)
      case 0xC0, 0xC1, 0xC2: readFrame(content, isProgressive: marker == 0xC2)
      case 0xDD where content.count >= 2:
        restartInterval = Int(content[content.startIndex]) << 8 | Int(content[content.startIndex + 1])
      case 0xEE where content.starts(with: Array("Adobe".utf8)) && content.count >= 12:
        isRGB = content[content.startIndex + 11] == 0
      case 0xDA:
        scans += 1
        readScan(content, from: end)
      default: break
      }
      index = end
    }
  }

  private mutating func readQuantization(_ content: ArraySlice<UInt8>) {
    var rest = content
    while let first = rest.popFirst() {
      let (isWide, place) = (first >> 4 != 0, Int(first & 15))
      let length = JPEGTransform.count * (isWide ? 2 : 1)
      guard place < Self.tableCount, rest.count >= length else { return }
      for index in 0..<JPEGTransform.count {
        let start = rest.startIndex + (isWide ? 2 * index : index)
        let value = isWide ? Int32(rest[start]) << 8 | Int32(rest[start + 1]) : Int32(rest[start])
        quantization[place][JPEGTransform.zigzag[index]] = value
      }
      rest = rest.dropFirst(length)
    }
  }

  private mutating func readHuffman(_ content: ArraySlice<UInt8>) {
    var rest = content
    while let first = rest.popFirst(), rest.count >= 16 {
      let counts = rest.prefix(16)
      let count = counts.reduce(0) { $0 + Int($1) }
      rest = rest.dropFirst(16)
      guard Int(first & 15) < Self.tableCount, rest.count >= count else { return }
      let table = JPEGHuffmanTable(counts: counts, symbols: Array(rest.prefix(count)))
      if first >> 4 == 0 { direct[Int(first & 15)] = table } else { alternating[Int(first & 15)] = table }
      rest = rest.dropFirst(count)
    }
  }

  private mutating func readFrame(_ content: ArraySlice<UInt8>, isProgressive: Bool) {
    let frame = Array(content)
    guard components.isEmpty, frame.count >= 6, frame[5] == 1 || frame[5] == 3, frame.count >= 6 + 3 * Int(frame[5]),
      // Of a file with several frames another one was measured.
      Int(frame[3]) << 8 | Int(frame[4]) == size.width, Int(frame[1]) << 8 | Int(frame[2]) == size.height
    else { return }
    let parts = (0..<Int(frame[5])).map { frame[6 + 3 * $0..<9 + 3 * $0] }
    let factors = parts.map { (Int($0[$0.startIndex + 1] >> 4), Int($0[$0.startIndex + 1] & 15)) }
    guard factors.allSatisfy({ (1...4).contains($0.0) && (1...4).contains($0.1) }),
      parts.allSatisfy({ $0[$0.startIndex + 2] < Self.tableCount })
    else { return }
    let most = (factors.map(\.0).max() ?? 1, factors.map(\.1).max() ?? 1)
    self.isProgressive = isProgressive
    components = parts.map { JPEGComponent($0, size: size, most: most, isProgressive: isProgressive) }
    if components.map(\.identifier) == Array("RGB".utf8) { isRGB = true }
  }

  private mutating func readScan(_ content: ArraySlice<UInt8>, from start: Int) {
    let header = Array(content)
    guard let count = header.first.map({ Int($0) }), (1...3).contains(count), header.count >= 4 + 2 * count else {
      return
    }
    var parts: [JPEGScan.Part] = []
    for index in 0..<count {
      let tables = header[2 + 2 * index]
      guard let place = components.firstIndex(where: { $0.identifier == header[1 + 2 * index] }),
        tables >> 4 < Self.tableCount, tables & 15 < Self.tableCount
      else { return }
      parts.append(
        JPEGScan.Part(component: place, direct: direct[Int(tables >> 4)], alternating: alternating[Int(tables & 15)]))
    }
    let (first, last, bits) = (Int(header[1 + 2 * count]), Int(header[2 + 2 * count]), header[3 + 2 * count])
    // Numbers besides the first come of one component at a time.
    guard first <= last, last < JPEGTransform.count, bits & 15 < 14, first == 0 || count == 1 else { return }
    var scan = JPEGScan(
      parts: parts, spectrum: first...last, low: Int(bits & 15), isRefinement: bits >> 4 != 0,
      isProgressive: isProgressive, restartInterval: restartInterval, quantization: quantization,
      bits: JPEGBits(bytes, from: start))
    scan.read(into: &components)
  }
}
