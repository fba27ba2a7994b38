/// What a font's maker lets documents do with it (OpenType 1.9, "OS/2", fsType).
enum FontEmbedding: Hashable, Sendable {
  /// A document may hold the characters that it uses, or the whole font.
  case allowed
  /// A document may hold the whole font only.
  case wholeOnly
  /// No document may hold it.
  case forbidden
  /// A document may hold its bitmaps only, which pages do not use.
  case bitmapsOnly

  /// - Parameter table: the font's OS/2 table; without one nothing is forbidden.
  init(os2 table: some Collection<UInt8>) {
    let bytes = Array(table.prefix(10))
    guard bytes.count == 10 else {
      self = .allowed
      return
    }
    let type = UInt16(bytes[8]) << 8 | UInt16(bytes[9])
    // Before version 3 several of the bits could be set, of which the least restrictive one counts.
    if type & 0x000E == 0x0002 {
      self = .forbidden
    } else if type & 0x0200 != 0 {
      self = .bitmapsOnly
    } else {
      self = type & 0x0100 != 0 ? .wholeOnly : .allowed
    }
  }

  /// Why a file may not hold the font; nil when it may.
  ///
  /// - Parameter wholly: whether it would hold all of the font, and not only the characters that it uses.
  func refusal(wholly: Bool) -> String? {
    switch self {
    case .allowed: nil
    case .wholeOnly: wholly ? nil : "its maker forbids to embed a part of it (OS/2, fsType, bit 8)"
    case .forbidden: "its maker forbids to embed it (OS/2, fsType, bit 1)"
    case .bitmapsOnly: "its maker allows to embed its bitmaps only (OS/2, fsType, bit 9)"
    }
  }
}
