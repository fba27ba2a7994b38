/// Rules that belong together, as their publisher names them.
public enum RuleSet: String, Hashable, Sendable, CaseIterable {
  /// EN 16931: the semantic model, the syntax binding and the code lists, in CII and in UBL.
  case en16931
  /// EXTENDED-CTC-FR: the rules of EN 16931 with those that this extension has in the place of some, in CII and in UBL.
  case extendedctcfr = "extended-ctc-fr"
  /// BR-FR: what French invoices that go through the platforms need besides, in CII and in UBL.
  case brfr = "br-fr"
  /// XRechnung 3.0 with the rules of Peppol that it takes over, as KoSIT publishes them, in CII and in UBL.
  case xrechnung
  /// Peppol BIS Billing 3: all of its rules, those of countries too, in CII and in UBL.
  case peppol
  /// Factur-X in CII: what each profile uses of CII, how often and with which codes, and its rules, which are those of
  /// EN 16931 or, of EXTENDED, those in their place.
  case facturx = "factur-x"
}
