extension Jurisdiction {
  /// Belgium: its rates. Nothing else of its law is in the table yet.
  package static let belgium = Jurisdiction(
    code: "BE", adjective: "Belgian",
    territories: [Territory("BE", "Belgium", vat: .applied, isInUnion: true, laws: [], "directive 2006/112/EC art. 5")],
    vat: VATLaw(
      prefix: "BE",
      rates: [
        VATRate(21, "Arrêté royal n° 20 du 20 juillet 1970, art. 1er"),
        VATRate(12, "Arrêté royal n° 20 du 20 juillet 1970, art. 1er and table B"),
        VATRate(6, "Arrêté royal n° 20 du 20 juillet 1970, art. 1er and table A"),
      ]))
}
