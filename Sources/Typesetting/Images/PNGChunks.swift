internal import ByteCoding

/// The chunks of a PNG (ISO/IEC 15948) that its pixels come from, checked before libpng unpacks them: a file of a few
/// megabytes may claim to unpack to gigabytes.
struct PNGChunks {
  /// How much more than its pixels a picture may unpack to before that is looked at, in bytes: this takes milliseconds.
  private static let harmlessExcess = 16 << 20
  /// No deflated byte stands for more (RFC 1951: 258 bytes in two bits).
  private static let largestRatio = 1032

  /// The file without all that is not pixels: texts, profiles and times, which nobody reads here and which may unpack to
  /// any size, too.
  let bytes: [UInt8]
  /// In pixels.
  let width, height: Int

  private let bitsPerPixel: Int
  private let isInterlaced: Bool

  /// - Throws: `ImageError.damaged` when a chunk is cut off, or when there is more behind the pixels.
  init(_ file: [UInt8]) throws(ImageError) {
    var bytes = PNGFile.signature
    var deflated: [UInt8] = []
    var header: Range<Int>?
    var index = PNGFile.signature.count
    var isComplete = false
    while !isComplete {
      guard index + 12 <= file.count else { throw .damaged("the PNG ends too early") }
      let length = Self.number(in: file, at: index)
      let data = index + 8..<index + 8 + length
      guard data.upperBound + 4 <= file.count else { throw .damaged("the PNG ends within a chunk") }
      switch String(decoding: file[index + 4..<index + 8], as: UTF8.self) {
      case "IHDR" where length == 13: header = header ?? data
      case "PLTE", "tRNS": break
      case "IDAT": deflated += file[data]
      case "IEND": isComplete = true
      default:
        index = data.upperBound + 4
        continue
      }
      bytes += file[index..<data.upperBound + 4]
      index = data.upperBound + 4
    }
    guard let start = header?.lowerBound else { throw .damaged("the PNG has no header") }
    self.bytes = bytes
    width = Self.number(in: file, at: start)
    height = Self.number(in: file, at: start + 4)
    let samples = [2: 3, 4: 2, 6: 4][file[start + 9]] ?? 1
    bitsPerPixel = samples * Int(file[start + 8])
    isInterlaced = file[start + 12] != 0
    try check(deflated)
  }

  private func check(_ deflated: [UInt8]) throws(ImageError) {
    // Larger ones are refused anyway.
    guard width <= RasterImage.sideLimit, height <= RasterImage.sideLimit else { return }
    let size = unpackedSize
    guard deflated.count * Self.largestRatio > size + Self.harmlessExcess else { return }
    do throws(CompressionError) {
      _ = try Inflater().inflate(deflated, in: 0..<deflated.count, limit: max(size, 1))
    } catch {
      // Of data that are damaged otherwise libpng says so.
      if case .tooLarge = error { throw .damaged("the PNG unpacks to more than its pixels") }
    }
  }

  /// What the pixels take with each row's filter, in bytes.
  private var unpackedSize: Int {
    guard isInterlaced else { return size(columns: width, rows: height) }
    // Adam7: first column and row, and the steps between them.
    let passes = [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)]
    return passes.reduce(0) { sum, pass in
      let columns = max(0, (width - pass.0 + pass.1 - 1) / pass.1)
      let rows = max(0, (height - pass.2 + pass.3 - 1) / pass.3)
      return sum + size(columns: columns, rows: rows)
    }
  }

  private func size(columns: Int, rows: Int) -> Int {
    columns == 0 ? 0 : rows * (1 + (columns * bitsPerPixel + 7) / 8)
  }

  private static func number(in bytes: [UInt8], at index: Int) -> Int {
    bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
