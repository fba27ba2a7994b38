/// An image's stream that was packed for another file.
struct PackedStream {
  /// The dictionary without `<<`, `>>` and `/Length`.
  let entries: [UInt8]
  /// Still encoded.
  let data: ArraySlice<UInt8>

  /// - Parameter mask: the object number of its mask in the file that it is written into.
  init(_ dictionary: PDFDictionary, data: Range<Int>, mask: Int?) {
    entries = Self.entries(ofImage: dictionary, mask: mask)
    self.data = dictionary.bytes[data]
  }

  /// What the dictionary of an image says in a finished file.
  ///
  /// - Parameter mask: the object number of its mask, when that is another one.
  static func entries(ofImage dictionary: PDFDictionary, mask: Int? = nil) -> [UInt8] {
    var result: [UInt8] = []
    for entry in dictionary.entries {
      let key = dictionary.bytes[entry.key]
      if key.elementsEqual("/Length".utf8) { continue }
      // ISO 19005-3, 6.2.8: images are not to be smoothed.
      if key.elementsEqual("/Interpolate".utf8), dictionary.has("/Interpolate", "true") { continue }
      result.append(contentsOf: key)
      result.append(0x20)
      if let mask, key.elementsEqual("/SMask".utf8) {
        result.append("\(mask) 0 R")
      } else {
        result.append(contentsOf: dictionary.bytes[entry.value])
      }
      result.append(0x0a)
    }
    return result
  }
}
