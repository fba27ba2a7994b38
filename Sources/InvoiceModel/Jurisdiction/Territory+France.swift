extension Territory {
  /// France, its parts, and Monaco.
  ///
  /// Four places used to tell what is French, and differed in what follows; the law decides:
  /// - **Monaco** shares the VAT of France (convention of 1963-05-18; directive 2006/112/EC art. 7), so French rates and
  ///   VAT numbers are right there. It has a VAT code (Code des taxes sur le chiffre d'affaires), commercial law and
  ///   register (RCI) of its own, so no article of the CGI is cited, no SIREN is asked for, and no term or indemnity of
  ///   the French commercial code is printed. For e-invoices it is abroad, unless the business has a SIREN.
  /// - **Guadeloupe, Martinique and La Réunion** have French VAT at rates of their own and are in the e-invoicing reform
  ///   like the mainland, whether they are written `RE` or `FR` with their postcode.
  /// - **Guyane and Mayotte** have the French VAT law, which says that VAT is not applied there (CGI art. 294, 1). Their
  ///   businesses have a SIREN and the commercial code, but are not in the reform, whose parties are taxable persons.
  /// - **Saint-Pierre-et-Miquelon, Saint-Barthélemy and Saint-Martin** make their own tax law: no French VAT, no article
  ///   of the CGI, no reform; but SIREN and commercial code.
  /// - **New Caledonia and French Polynesia** have taxes, registers (RIDET, numéro Tahiti) and a law of commercial terms
  ///   of their own (book IV of the commercial code is not among what applies there as it stands), so nothing French is
  ///   asked for or printed. Wallis-et-Futuna and the Terres australes keep the commercial code.
  ///
  /// A business anywhere that has a SIREN is registered in France and trades under its law.
  static let french: [Territory] = [
    Territory("FR", "mainland France", vat: .applied, isInUnion: true, laws: .all, "CGI art. 256-0 and 289 bis"),
    Territory(
      "FR", "Corsica", postcodes: ["20"], vat: .applied, isInUnion: true, rateArea: .corsica, laws: .all,
      "CGI art. 297"),
    Territory(
      "MC", "Monaco", postcodes: ["980"], vat: .shared, isInUnion: true, laws: [],
      "Franco-Monegasque convention of 1963-05-18; directive 2006/112/EC art. 7"),
    overseas("GP", "Guadeloupe", "971"),
    overseas("MQ", "Martinique", "972"),
    overseas("RE", "La Réunion", "974"),
    suspended("GF", "Guyane", "973"),
    suspended("YT", "Mayotte", "976"),
    collectivity("PM", "Saint-Pierre-et-Miquelon", ["975"], "CGCT art. LO6414-1, II"),
    // Their post still uses codes of Guadeloupe.
    collectivity("BL", "Saint-Barthélemy", ["977", "97133"], "CGCT art. LO6214-3, since 2007-07-15"),
    collectivity("MF", "Saint-Martin", ["978", "97150"], "CGCT art. LO6314-3, since 2007-07-15"),
    Territory(
      "WF", "Wallis-et-Futuna", postcodes: ["986"], vat: .outside, isInUnion: false, laws: .commerce,
      currencyCode: "XPF", "CGI art. 256-0; C. com. art. L950-1 and R950-1, of which R123-220 (Sirene) is no part"),
    Territory(
      "TF", "Terres australes et antarctiques françaises", postcodes: ["984"], vat: .outside, isInUnion: false,
      laws: .commerce, "CGI art. 256-0; loi 55-1052 art. 1-1"),
    Territory(
      "PF", "Polynésie française", postcodes: ["987"], vat: .outside, isInUnion: false, laws: [], currencyCode: "XPF",
      "CGI art. 256-0; loi organique 2004-192 art. 13; C. com. art. L940-1, which leaves book IV out"),
    Territory(
      "NC", "Nouvelle-Calédonie", postcodes: ["988"], vat: .outside, isInUnion: false, laws: [], currencyCode: "XPF",
      "CGI art. 256-0; loi organique 99-209 art. 21 and 22"),
  ]

  /// Departments with VAT at rates of their own; third territories for the Union (directive 2006/112/EC art. 6).
  private static func overseas(_ code: String, _ name: String, _ postcode: String) -> Territory {
    Territory(
      code, name, postcodes: [postcode], vat: .applied, isInUnion: false, rateArea: .overseas, laws: .all,
      "CGI art. 294 to 296 bis")
  }

  /// Departments in which VAT is provisionally not applied.
  private static func suspended(_ code: String, _ name: String, _ postcode: String) -> Territory {
    Territory(
      code, name, postcodes: [postcode], vat: .suspended, isInUnion: false, laws: [.commerce, .register],
      "CGI art. 294, 1")
  }

  /// Collectivities that make their own tax law.
  private static func collectivity(
    _ code: String, _ name: String, _ postcodes: [String], _ source: String
  ) -> Territory {
    Territory(
      code, name, postcodes: postcodes, vat: .outside, isInUnion: false, laws: [.commerce, .register],
      "CGI art. 256-0; \(source)")
  }
}
