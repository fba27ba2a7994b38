/// A unit of measure: a code of UN/ECE recommendation 20 (BT-130).
public struct Unit: Hashable, Sendable {
  /// The code, `DAY` for instance.
  public let code: String

  /// A unit by its code; nil when the code is in neither recommendation 20 nor 21, as EN 16931 admits them (BR-CL-23).
  public init?(code: String) {
    guard CodeTable.units.contains(code) else { return nil }
    self.code = code
  }

  /// What a received document states as a unit and the recommendations do not list.
  package init(unlisted code: String) { self.code = code }

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

  /// The JSON's word for the unit, when it has one.
  public var word: String? { Self.codes.first { $0.value == code }?.key }
}
