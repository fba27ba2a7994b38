/// What a JPEG says about itself (ITU T.81); the file goes into the PDF as it is.
enum JPEGHeader {
  /// In pixels, as the start of frame says.
  static func size(of bytes: [UInt8]) throws(ImageError) -> (width: Int, height: Int) {
    var index = 2
    var size: (width: Int, height: Int)?
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { throw .damaged("the JPEG has no marker where one must be") }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { throw .damaged("the JPEG ends within a segment") }
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard length >= 8 else { throw .damaged("the JPEG's frame header is too short") }
        let components = bytes[index + 9]
        guard bytes[index + 4] == 8 else { throw .damaged("the JPEG has not 8 bits a component") }
        guard components == 1 || components == 3 else {
          throw .damaged("the JPEG has \(components) colour components; it must be grey or RGB")
        }
        size = (
          width: Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
          height: Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
        )
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .damaged("the JPEG is coded in a way that PDF does not know")
      case 0xDA:
        guard let size else { throw .damaged("the JPEG has no frame header") }
        guard bytes.suffix(64).indices.dropLast().contains(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9 })
        else { throw .damaged("the JPEG has no end") }
        return size
      default: break
      }
      index += 2 + length
    }
    throw .damaged("the JPEG has no picture")
  }
}
