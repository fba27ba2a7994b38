/// A postal address: free lines, or parts (BG-5, BG-8, BG-15).
public struct Address: Hashable, Sendable {
  /// The street lines (BT-35, BT-36, BT-162), or all lines of an address given as one text.
  public var lines: [String]
  /// BT-38.
  public var postcode: String?
  /// BT-37.
  public var city: String?
  /// BT-39.
  public var region: String?
  /// ISO 3166-1 alpha-2 (BT-40). For an address given as one text: found in its last line, which stays in `lines`.
  public var country: String?
  /// Whether the address was given as one text, whose lines are printed as they are.
  public var isFreeText: Bool

  /// An address of parts, or of free lines.
  public init(
    lines: [String], postcode: String? = nil, city: String? = nil, region: String? = nil, country: String? = nil,
    isFreeText: Bool = false
  ) {
    self.lines = lines
    self.postcode = postcode
    self.city = city
    self.region = region
    self.country = country
    self.isFreeText = isFreeText
  }
}

extension Address {
  /// An address given as one text, whose lines are printed as they are; blank lines are left out.
  ///
  /// - Parameter freeText: lines split by LF, CR LF or CR. A last line that names a country, in French, English or by
  ///   its code of ISO 3166-1, sets ``country``.
  public init(freeText: String) {
    let text = TextSpaces.unified(freeText) ?? freeText
    let lines = text.split(separator: "\n").map { TextSpaces.trimmed($0) }.filter { !$0.isEmpty }
    self.init(lines: lines, country: lines.last.flatMap { Country.code(named: $0) }, isFreeText: true)
  }
}
