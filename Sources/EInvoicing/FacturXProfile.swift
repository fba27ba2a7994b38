/// How much of EN 16931 a Factur-X file holds: the five profiles of Factur-X 1.09, smallest first, and ZUGFeRD's XRECHNUNG.
public enum FacturXProfile: String, Hashable, Sendable, CaseIterable {
  /// The totals and who owes whom: no invoice in the sense of tax law.
  case minimum
  /// Everything but the lines.
  case basicWL = "basic-wl"
  /// With lines.
  case basic
  /// All of the European core invoice.
  case en16931
  /// The core as German public bodies want it: XRechnung 3.0, of ZUGFeRD the reference profile XRECHNUNG.
  case xrechnung
  /// The core and the terms that go beyond it.
  case extended

  /// BT-24, the specification identifier.
  public var urn: String {
    switch self {
    case .minimum: "urn:factur-x.eu:1p0:minimum"
    case .basicWL: "urn:factur-x.eu:1p0:basicwl"
    case .basic: "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"
    case .en16931: "urn:cen.eu:en16931:2017"
    case .xrechnung: UBLSpecification.xrechnung.urn
    case .extended: "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
    }
  }

  /// `fx:ConformanceLevel` in the XMP metadata of a Factur-X PDF.
  public var conformanceLevel: String {
    switch self {
    case .minimum: "MINIMUM"
    case .basicWL: "BASIC WL"
    case .basic: "BASIC"
    case .en16931: "EN 16931"
    case .xrechnung: "XRECHNUNG"
    case .extended: "EXTENDED"
    }
  }

  /// The name of the XML in a Factur-X PDF, and `fx:DocumentFileName` in its metadata (ZUGFeRD 2.5, 7.7).
  public var fileName: String {
    self == .xrechnung ? "xrechnung.xml" : "factur-x.xml"
  }

  /// `fx:Version` in the metadata of a Factur-X PDF: that of Factur-X; of XRECHNUNG that of XRechnung.
  public var version: String {
    self == .xrechnung ? "3.0" : "1.0"
  }

  /// `/AFRelationship` of the XML in a Factur-X PDF: `Data` where it is no full invoice, else `Alternative`.
  public var relationship: String {
    self < .basic ? "Data" : "Alternative"
  }

  /// The profile of a specification identifier (BT-24), or nil for a foreign one.
  public init?(urn: String) {
    guard let profile = Self.allCases.first(where: { $0.urn == urn }) else { return nil }
    self = profile
  }
}

extension FacturXProfile: Comparable {
  private var rank: Int {
    switch self {
    case .minimum: 0
    case .basicWL: 1
    case .basic: 2
    case .en16931: 3
    // It has the core's terms and no others, and rules of its own.
    case .xrechnung: 4
    case .extended: 5
    }
  }

  /// Whether `left` holds less than `right`, or as much with fewer rules.
  public static func < (left: FacturXProfile, right: FacturXProfile) -> Bool { left.rank < right.rank }
}
