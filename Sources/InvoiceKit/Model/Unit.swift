/// A unit of measure: a code of UN/ECE recommendation 20 (BT-130).
public struct Unit: Hashable, Sendable {
  /// The code, `DAY` for instance.
  public let code: String

  /// A unit by its code; nil when the code is none of the recommendation's form (two or three letters or digits).
  public init?(code: String) {
    guard (2...3).contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { return nil }
    self.code = code
  }

  /// A unit by the JSON's word for it: piece, hour, day, week, month, year, kg, g, tonne, litre, metre, km, kwh, flat.
  public init?(word: String) {
    guard let code = Self.codes[word] else { return nil }
    self.code = code
  }

  /// The JSON's words and their codes.
  public static let codes: [String: String] = [
    "piece": "C62", "hour": "HUR", "day": "DAY", "week": "WEE", "month": "MON", "year": "ANN", "kg": "KGM",
    "g": "GRM", "tonne": "TNE", "litre": "LTR", "metre": "MTR", "km": "KMT", "kwh": "KWH", "flat": "LS",
  ]
}
