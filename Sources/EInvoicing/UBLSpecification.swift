/// What a UBL invoice claims to conform to (BT-24, `cbc:CustomizationID`).
public enum UBLSpecification: String, Hashable, Sendable, CaseIterable {
  /// The European core invoice; BT-23 is the French frame (`S1`) when the seller is French.
  case en16931
  /// Peppol BIS Billing 3: BT-23 is Peppol's process, and all notes are joined into one, as Peppol demands.
  case peppol
  /// XRechnung 3.0, for German public bodies: BT-23 is Peppol's process where none is given.
  case xrechnung

  /// BT-24.
  public var urn: String {
    switch self {
    case .en16931: "urn:cen.eu:en16931:2017"
    case .peppol: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    case .xrechnung: "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    }
  }

  /// How Peppol's processes begin (BT-23).
  static let peppolProcesses = "urn:fdc:peppol.eu:2017:poacc:billing:"

  /// Peppol's billing process (BT-23).
  static let peppolProcess = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
}
