internal import InvoiceModel

/// The character sets of CSV files that are told apart.
enum CSVEncoding {
  case utf8, windows1252
  /// As older programs on a Mac write, and Excel there as "CSV (Macintosh)".
  case macRoman
  /// As programs of MS-DOS write, and Excel as "CSV (MS-DOS)".
  case codePage850

  /// Its name, for messages.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1252: "Windows-1252"
    case .macRoman: "MacRoman"
    case .codePage850: "code page 850 (MS-DOS)"
    }
  }

  /// The text of bytes; nil when they are not in the encoding.
  func text(of bytes: some Collection<UInt8>) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = Windows1252.scalar(byte) else { return nil }
        scalars.append(scalar)
      }
      return String(scalars)
    case .macRoman: return Self.text(of: bytes, upper: Self.macRomanUpper)
    case .codePage850: return Self.text(of: bytes, upper: Self.codePage850Upper)
    }
  }

  private static func text(of bytes: some Collection<UInt8>, upper: [Unicode.Scalar]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte - 0x80)])
    }
    return String(scalars)
  }

  private static let macRomanUpper = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
      .unicodeScalars)

  private static let codePage850Upper = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars
  )
}
