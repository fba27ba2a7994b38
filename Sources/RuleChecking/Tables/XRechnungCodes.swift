/// Codes that XRechnung takes, alike in both syntaxes and in Peppol's rules for Germany.
enum XRechnungCodes {
  /// By the names that the tables use.
  static let names = """
    let urn = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
    let extension = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0'
    let vehicles = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9'
    let taxed = 'S','Z','E','AE','K','G','L','M'
    let types = '326','380','384','389','381','875','876','877'
    let vehicleClasses = 'M1','M2','M3','N1','N2','N3'
    let more = 'XR01','XR02','XR03'
    """
}
