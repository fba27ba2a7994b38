/// Stands for texts of which many are remembered: eight bytes each. Among a million texts two have the same digest by
/// chance once in thirty million times.
enum TextDigest {
  /// FNV-1a of 64 bits over texts and their ends.
  static func digest(of texts: String...) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for unit in text.utf8 { digest = (digest ^ UInt64(unit)) &* 0x100_0000_01B3 }
      digest = (digest ^ 0xFF) &* 0x100_0000_01B3
    }
    return digest
  }
}
