/// The names and symbols of units of measure (UN/ECE recommendation 20) in French and English.
enum UnitNames {
  /// The unit as it stands after a quantity; the code itself when there is no name for it.
  static func name(of unit: Unit, isPlural: Bool, in rules: InvoiceFormatter.Rules) -> String {
    guard let entry = table[unit.code] else { return unit.code }
    switch (rules, isPlural) {
    case (.french, false): return entry.french
    case (.french, true): return entry.frenchPlural
    case (.americanEnglish, _):
      let american = isPlural ? entry.englishPlural : entry.english
      switch unit.code {
      case "LTR": return isPlural ? "liters" : "liter"
      case "MTR": return isPlural ? "meters" : "meter"
      case "LM": return isPlural ? "linear meters" : "linear meter"
      case "TNE": return isPlural ? "metric tons" : "metric ton"
      default: return american
      }
    case (_, false): return entry.english
    case (_, true): return entry.englishPlural
    }
  }

  private struct Entry {
    let french: String
    let frenchPlural: String
    let english: String
    let englishPlural: String

    /// A word with a regular plural, or given ones.
    init(_ french: String, _ english: String, plural: String? = nil, englishPlural: String? = nil) {
      self.french = french
      frenchPlural = plural ?? french + "s"
      self.english = english
      self.englishPlural = englishPlural ?? english + "s"
    }

    /// A symbol, which has no plural and is the same in all languages.
    init(symbol: String) {
      french = symbol
      frenchPlural = symbol
      english = symbol
      englishPlural = symbol
    }
  }

  /// The units that have names.
  static var codes: some Sequence<String> { table.keys }

  private static let table: [String: Entry] = [
    // Countable things.
    "C62": Entry("unité", "unit"),
    "H87": Entry("pièce", "piece"),
    "EA": Entry("unité", "unit"),
    "NAR": Entry("article", "article"),
    "SET": Entry("ensemble", "set"),
    "LO": Entry("lot", "lot"),
    "PR": Entry("paire", "pair"),
    "DZN": Entry("douzaine", "dozen", englishPlural: "dozen"),
    "XBX": Entry("boîte", "box", englishPlural: "boxes"),
    "XCT": Entry("carton", "carton"),
    "XPK": Entry("paquet", "package"),
    "XPX": Entry("palette", "pallet"),
    "XBO": Entry("bouteille", "bottle"),
    "XRO": Entry("rouleau", "roll", plural: "rouleaux"),
    // Services.
    "LS": Entry("forfait", "flat fee"),
    "E48": Entry("prestation", "service"),
    // Time.
    "SEC": Entry("seconde", "second"),
    "MIN": Entry("minute", "minute"),
    "HUR": Entry("heure", "hour"),
    "DAY": Entry("jour", "day"),
    "WEE": Entry("semaine", "week"),
    "MON": Entry("mois", "month", plural: "mois"),
    "QAN": Entry("trimestre", "quarter"),
    "ANN": Entry("an", "year"),
    // Mass.
    "MGM": Entry(symbol: "mg"),
    "GRM": Entry(symbol: "g"),
    "KGM": Entry(symbol: "kg"),
    "TNE": Entry("tonne", "tonne"),
    // Volume.
    "MLT": Entry(symbol: "ml"),
    "CLT": Entry(symbol: "cl"),
    "LTR": Entry("litre", "litre"),
    "HLT": Entry(symbol: "hl"),
    "MTQ": Entry(symbol: "m³"),
    // Length and area.
    "MMT": Entry(symbol: "mm"),
    "CMT": Entry(symbol: "cm"),
    "MTR": Entry("mètre", "metre"),
    "LM": Entry("mètre linéaire", "linear metre", plural: "mètres linéaires"),
    "KMT": Entry(symbol: "km"),
    "MTK": Entry(symbol: "m²"),
    // Energy and power.
    "KWT": Entry(symbol: "kW"),
    "KWH": Entry(symbol: "kWh"),
    "MWH": Entry(symbol: "MWh"),
  ]
}
