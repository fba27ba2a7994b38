/// The lengths that were packed last, each in a slot that its bits choose: the columns and lines of a page come again and
/// again. Who packs and who unpacks keep the same ones, so that a length which is known takes two bytes instead of nine.
struct RecentLengths {
  private static let count = 256
  /// None as long as there was no length.
  private var slots: [UInt64] = []

  /// The slot of a length.
  static func slot(of length: Double) -> UInt8 {
    UInt8(truncatingIfNeeded: (length.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// The length in a slot; 0: none yet.
  subscript(slot: UInt8) -> Double {
    get { slots.isEmpty ? 0 : Double(bitPattern: slots[Int(slot)]) }
    set {
      if slots.isEmpty { slots = Array(repeating: 0, count: Self.count) }
      slots[Int(slot)] = newValue.bitPattern
    }
  }

  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
  }
}
