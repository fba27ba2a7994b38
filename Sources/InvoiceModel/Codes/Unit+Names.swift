extension Unit {
  /// A unit by a name or usual abbreviation in French, English or German: `h`, `heures`, `pièce`, `Std.`.
  ///
  /// Letter case, accents and full stops don't matter. Nil when it is none of ``names``.
  public init?(name: String) {
    // Folding takes its time, and no name is so long.
    guard name.utf8.count <= 100,
      let code = Self.codesByName[String(decoding: FoldedName.bytes(of: name), as: UTF8.self)]
    else { return nil }
    self.init(code: code)
  }

  /// The names and abbreviations of units, the one to recommend first in each language: French, English, German.
  ///
  /// `ml` is not among them: it is the millilitre, but the linear metre in the building trade. Nor are names whose
  /// meaning another language does not share (`Mo`).
  public static let names: KeyValuePairs<String, [String]> = [
    // Countable things.
    "C62": ["unité", "unités", "u", "unit", "units", "Einheit", "Einheiten"],
    "H87": [
      "pièce", "pièces", "pce", "pces", "piece", "pieces", "pc", "pcs", "Stück", "Stücke", "Stueck", "Stk", "St",
    ],
    "EA": ["each"],
    "NAR": ["article", "articles", "art", "Artikel"],
    "SET": ["ensemble", "ensembles", "ens", "jeu", "jeux", "set", "sets", "Satz", "Sätze"],
    "LO": ["lot", "lots", "Los", "Lose"],
    "PR": ["paire", "paires", "pair", "pairs", "Paar", "Paare"],
    "DZN": ["douzaine", "douzaines", "dz", "dozen", "dozens", "doz", "Dutzend", "Dtzd"],
    "XBX": ["boîte", "boîtes", "box", "boxes", "Schachtel", "Schachteln"],
    "XCT": ["carton", "cartons", "ctn", "Karton", "Kartons"],
    "XPK": ["paquet", "paquets", "package", "packages", "pack", "packs", "Paket", "Pakete", "Packung", "Packungen"],
    "XPX": ["palette", "palettes", "pallet", "pallets", "Paletten"],
    "XBO": ["bouteille", "bouteilles", "btl", "bottle", "bottles", "Flasche", "Flaschen", "Fl"],
    "XRO": ["rouleau", "rouleaux", "roll", "rolls", "Rolle", "Rollen"],
    // Services.
    "LS": [
      "forfait", "forfaits", "forf", "flat fee", "flat fees", "lump sum", "lump sums", "flat rate", "flat",
      "Pauschale", "Pauschalen", "pauschal", "psch",
    ],
    "E48": ["prestation", "prestations", "prest", "service", "services", "Leistung", "Leistungen"],
    // Time.
    "SEC": ["seconde", "secondes", "s", "sec", "second", "seconds", "Sekunde", "Sekunden", "Sek"],
    "MIN": ["minute", "minutes", "min", "mn", "mins", "Minuten"],
    "HUR": ["heure", "heures", "h", "hour", "hours", "hr", "hrs", "Stunde", "Stunden", "Std"],
    "DAY": ["jour", "jours", "j", "day", "days", "d", "Tag", "Tage"],
    "WEE": ["semaine", "semaines", "sem", "week", "weeks", "wk", "wks", "Woche", "Wochen", "Wo"],
    "MON": ["mois", "month", "months", "mth", "mths", "Monat", "Monate", "Mon"],
    "QAN": ["trimestre", "trimestres", "quarter", "quarters", "qtr", "Quartal", "Quartale"],
    "ANN": ["an", "ans", "année", "années", "year", "years", "yr", "yrs", "Jahr", "Jahre"],
    // Mass.
    "MGM": ["mg", "milligramme", "milligrammes", "milligram", "milligrams", "Milligramm"],
    "GRM": ["g", "gramme", "grammes", "gr", "gram", "grams", "Gramm"],
    "KGM": ["kg", "kilogramme", "kilogrammes", "kilo", "kilos", "kilogram", "kilograms", "Kilogramm"],
    "TNE": ["tonne", "tonnes", "t", "metric ton", "metric tons", "Tonnen"],
    // Volume.
    "MLT": ["millilitre", "millilitres", "milliliter", "milliliters"],
    "CLT": ["cl", "centilitre", "centilitres", "centiliter", "centiliters", "Zentiliter"],
    "LTR": ["litre", "litres", "l", "liter", "liters", "ltr", "Ltr"],
    "HLT": ["hl", "hectolitre", "hectolitres", "hectoliter", "hectoliters", "Hektoliter"],
    "MTQ": [
      "m³", "mètre cube", "mètres cubes", "cubic metre", "cubic metres", "cubic meter", "cubic meters", "cbm",
      "Kubikmeter",
    ],
    // Length and area.
    "MMT": ["mm", "millimètre", "millimètres", "millimetre", "millimetres", "millimeter", "millimeters"],
    "CMT": ["cm", "centimètre", "centimètres", "centimetre", "centimetres", "centimeter", "centimeters", "Zentimeter"],
    "MTR": ["mètre", "mètres", "m", "metre", "metres", "meter", "meters", "mtr"],
    "LM": [
      "mètre linéaire", "mètres linéaires", "linear metre", "linear metres", "linear meter", "linear meters",
      "laufender Meter", "laufende Meter", "lfm", "lfdm",
    ],
    "KMT": ["km", "kilomètre", "kilomètres", "kilometre", "kilometres", "kilometer", "kilometers"],
    "MTK": [
      "m²", "mètre carré", "mètres carrés", "square metre", "square metres", "square meter", "square meters", "sqm",
      "qm", "Quadratmeter",
    ],
    // Energy and power.
    "KWT": ["kW", "kilowatt", "kilowatts"],
    "KWH": [
      "kWh", "kilowattheure", "kilowattheures", "kilowatt hour", "kilowatt hours", "Kilowattstunde",
      "Kilowattstunden",
    ],
    "MWH": [
      "MWh", "mégawattheure", "mégawattheures", "megawatt hour", "megawatt hours", "Megawattstunde",
      "Megawattstunden",
    ],
  ]

  /// What to write for a unit that is not known: the nearest name, or else the first name of every unit.
  package static func hint(for written: String) -> String {
    let nearest = Spelling.nearest(to: written, among: known)
    return (nearest.isLikely ? "Did you mean `\(nearest.word)`? " : "")
      + "There are \(list), their abbreviations and English and German names, and codes as `MTK`."
  }

  /// Put together once: an invoice may have many units that are not known.
  private static let known = codes.keys.sorted() + names.flatMap(\.value)
  private static let list = names.map { "`\($0.value[0])`" }.joined(separator: ", ")

  private static let codesByName: [String: String] = {
    var codes: [String: String] = [:]
    for (code, names) in names {
      for name in names { codes[String(decoding: FoldedName.bytes(of: name), as: UTF8.self)] = code }
    }
    return codes
  }()
}
