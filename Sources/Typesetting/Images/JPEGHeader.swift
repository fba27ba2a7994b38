/// What a JPEG says about itself (ITU T.81); the file goes into the PDF as it is.
struct JPEGHeader {
  /// In pixels, as they are stored.
  var width, height: Int
  /// How the picture is to be turned.
  var orientation = ImageOrientation.upright
  /// How many bytes the picture has; others may follow it in the file.
  var length = 0

  /// Reads the markers of a file that begins with one.
  init(of bytes: [UInt8]) throws(ImageError) {
    var frame: (width: Int, height: Int)?
    var hasScan = false
    var index = 2
    while true {
      while index + 1 < bytes.count, bytes[index] == 0xFF, bytes[index + 1] == 0xFF { index += 1 }
      guard index + 1 < bytes.count else {
        throw .damaged(hasScan ? "the JPEG has no end" : "the JPEG has no picture")
      }
      guard bytes[index] == 0xFF else { throw .damaged("the JPEG has no marker where one must be") }
      let marker = bytes[index + 1]
      if marker == 0xD9 {
        guard hasScan else { throw .damaged("the JPEG has no picture") }
        length = index + 2
        break
      }
      guard index + 4 <= bytes.count else { throw .damaged("the JPEG ends within a segment") }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { throw .damaged("the JPEG ends within a segment") }
      let content = bytes[index + 4..<index + 2 + length]
      switch marker {
      case 0xC0, 0xC1, 0xC2: frame = try Self.size(frame: content)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .damaged("the JPEG is coded in a way that PDF does not know")
      case 0xE1: orientation = ImageOrientation(exif: content) ?? orientation
      default: break
      }
      index += 2 + length
      if marker == 0xDA {
        guard frame != nil else { throw .damaged("the JPEG has no frame header") }
        hasScan = true
        index = Self.end(ofScan: bytes, from: index)
      }
    }
    guard let frame else { throw .damaged("the JPEG has no frame header") }
    (width, height) = frame
  }

  private static func size(frame: ArraySlice<UInt8>) throws(ImageError) -> (width: Int, height: Int) {
    let frame = Array(frame)
    guard frame.count >= 6 else { throw .damaged("the JPEG's frame header is too short") }
    guard frame[0] == 8 else { throw .damaged("the JPEG has not 8 bits a component") }
    switch frame[5] {
    case 1, 3: return (width: Int(frame[3]) << 8 | Int(frame[4]), height: Int(frame[1]) << 8 | Int(frame[2]))
    case 4: throw .inks
    default: throw .damaged("the JPEG has \(frame[5]) colour components; it must be grey or RGB")
    }
  }

  /// Where the next marker stands that is neither a stuffed byte nor a restart.
  private static func end(ofScan bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) { return index }
      index += 1
    }
    return bytes.count
  }

  /// The file without what programs say of it (APP1: Exif, XMP), by which some viewers turn the picture.
  ///
  /// - Parameter bytes: a file whose header could be read.
  static func withoutExif(_ bytes: [UInt8]) -> [UInt8] {
    var result = Array(bytes.prefix(2))
    var index = 2
    while index + 4 <= bytes.count, bytes[index] == 0xFF, bytes[index + 1] != 0xDA {
      guard bytes[index + 1] != 0xFF else {
        index += 1
        continue
      }
      let end = index + 2 + (Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
      guard end <= bytes.count else { break }
      if bytes[index + 1] != 0xE1 { result += bytes[index..<end] }
      index = end
    }
    return result + bytes[index...]
  }
}
