extension Unit {
  /// A unit by a name or usual abbreviation in a language of the pages: `h`, `heures`, `pièce`, `Std.`, `szt.`.
  ///
  /// Letter case, accents and full stops don't matter. Nil when it is none of ``names``.
  public init?(name: String) {
    // Folding takes its time, and no name is so long.
    guard name.utf8.count <= 100,
      let code = Self.codesByName[String(decoding: FoldedName.bytes(of: name), as: UTF8.self)]
    else { return nil }
    self.init(code: code)
  }

  /// The names and abbreviations of units, the one to recommend first: French, English, German, Spanish, Italian,
  /// Dutch, Portuguese, Polish.
  ///
  /// `ml` is not among them: it is the millilitre, but the linear metre in the building trade. Nor are names whose
  /// meaning another language does not share (`Mo`; `dozen`, which are boxes in Dutch).
  public static let names: KeyValuePairs<String, [String]> = [
    // Countable things.
    "C62": [
      "unité", "unités", "u", "unit", "units", "Einheit", "Einheiten", "unidad", "unidades", "ud", "uds", "unità",
      "un", "eenheid", "eenheden", "unidade", "unid", "jednostka", "jednostki", "jednostek", "jedn",
    ],
    "H87": [
      "pièce", "pièces", "pce", "pces", "piece", "pieces", "pc", "pcs", "Stück", "Stücke", "Stueck", "Stk", "St",
      "pieza", "piezas", "pezzo", "pezzi", "pz", "stuk", "stuks", "peça", "peças", "sztuka", "sztuki", "sztuk",
      "szt",
    ],
    "EA": ["each"],
    "NAR": [
      "article", "articles", "art", "Artikel", "artículo", "artículos", "articolo", "articoli", "artikelen",
      "artigo", "artigos", "artykuł", "artykuły", "artykułów", "artykułu",
    ],
    "SET": [
      "ensemble", "ensembles", "ens", "jeu", "jeux", "set", "sets", "Satz", "Sätze", "juego", "juegos", "serie",
      "stel", "conjunto", "conjuntos", "jogo", "jogos", "komplet", "komplety", "kompletów", "kompletu", "kpl",
      "zestaw", "zestawy", "zestawów", "zestawu",
    ],
    "LO": [
      "lot", "lots", "Los", "Lose", "lote", "lotes", "lotto", "lotti", "partij", "partijen", "partia", "partie",
      "partii",
    ],
    "PR": ["paire", "paires", "pair", "pairs", "Paar", "Paare", "par", "pares", "paio", "paia", "para", "pary"],
    "DZN": [
      "douzaine", "douzaines", "dz", "dozen", "dozens", "doz", "Dutzend", "Dtzd", "docena", "docenas", "dozzina",
      "dozzine", "dozz", "dozijn", "dúzia", "dúzias", "tuzin", "tuziny", "tuzinów", "tuzina", "tuz",
    ],
    "XBX": [
      "boîte", "boîtes", "box", "boxes", "Schachtel", "Schachteln", "caja", "cajas", "scatola", "scatole", "scat",
      "doos", "caixa", "caixas", "pudełko", "pudełka", "pudełek", "pud",
    ],
    "XCT": [
      "carton", "cartons", "ctn", "Karton", "Kartons", "caja de cartón", "cajas de cartón", "cartones", "cartone",
      "cartoni", "cart", "caixa de cartão", "caixas de cartão", "kartony", "kartonów", "kartonu", "kart",
    ],
    "XPK": [
      "paquet", "paquets", "package", "packages", "pack", "packs", "Paket", "Pakete", "Packung", "Packungen",
      "paquete", "paquetes", "pacco", "pacchi", "conf", "confezione", "confezioni", "pak", "pakken", "pakket",
      "pakketten", "pacote", "pacotes", "opakowanie", "opakowania", "opakowań", "opak", "op",
    ],
    "XPX": [
      "palette", "palettes", "pallet", "pallets", "Paletten", "palé", "palés", "palet", "bancale", "bancali",
      "palete", "paletes", "paleta", "palety",
    ],
    "XBO": [
      "bouteille", "bouteilles", "btl", "bottle", "bottles", "Flasche", "Flaschen", "Fl", "botella", "botellas",
      "bottiglia", "bottiglie", "bott", "fles", "flessen", "garrafa", "garrafas", "butelka", "butelki", "butelek",
      "but",
    ],
    "XRO": [
      "rouleau", "rouleaux", "roll", "rolls", "Rolle", "Rollen", "rollo", "rollos", "rotolo", "rotoli", "rol",
      "rolo", "rolos", "rolka", "rolki", "rolek",
    ],
    // Services.
    "LS": [
      "forfait", "forfaits", "forf", "flat fee", "flat fees", "lump sum", "lump sums", "flat rate", "flat",
      "Pauschale", "Pauschalen", "pauschal", "psch", "tanto alzado", "tantos alzados", "suma alzada",
      "precio cerrado", "a corpo", "corpo", "vast bedrag", "vaste bedragen", "forfaitair", "preço global",
      "preços globais", "montante fixo", "ryczałt", "ryczałty", "ryczałtów", "ryczałtu", "rycz",
    ],
    "E48": [
      "prestation", "prestations", "prest", "service", "services", "Leistung", "Leistungen", "servicio", "servicios",
      "servizio", "servizi", "prestazione", "prestazioni", "dienst", "diensten", "serviço", "serviços", "serv",
      "usługa", "usługi", "usług", "usł",
    ],
    // Time.
    "SEC": [
      "seconde", "secondes", "s", "sec", "second", "seconds", "Sekunde", "Sekunden", "Sek", "segundo", "segundos",
      "seg", "secondo", "secondi", "seconden", "sekunda", "sekundy", "sekund",
    ],
    "MIN": [
      "minute", "minutes", "min", "mn", "mins", "Minuten", "minuto", "minutos", "minuti", "minuut", "minuta",
      "minuty", "minut",
    ],
    "HUR": [
      "heure", "heures", "h", "hour", "hours", "hr", "hrs", "Stunde", "Stunden", "Std", "hora", "horas", "ora",
      "ore", "uur", "godzina", "godziny", "godzin", "godz",
    ],
    "DAY": [
      "jour", "jours", "j", "day", "days", "d", "Tag", "Tage", "día", "días", "giorno", "giorni", "gg", "dag",
      "dagen", "dzień", "dni", "dnia",
    ],
    "WEE": [
      "semaine", "semaines", "sem", "week", "weeks", "wk", "wks", "Woche", "Wochen", "Wo", "semana", "semanas",
      "settimana", "settimane", "sett", "weken", "tydzień", "tygodnie", "tygodni", "tygodnia", "tyg",
    ],
    "MON": [
      "mois", "month", "months", "mth", "mths", "Monat", "Monate", "Mon", "mes", "meses", "mese", "mesi", "maand",
      "maanden", "mnd", "miesiąc", "miesiące", "miesięcy", "miesiąca", "mies",
    ],
    "QAN": [
      "trimestre", "trimestres", "quarter", "quarters", "qtr", "Quartal", "Quartale", "trimestri", "trim",
      "kwartaal", "kwartalen", "kwartał", "kwartały", "kwartałów", "kwartału",
    ],
    "ANN": [
      "an", "ans", "année", "années", "year", "years", "yr", "yrs", "Jahr", "Jahre", "año", "años", "anno", "anni",
      "jaar", "rok", "lata", "lat", "roku",
    ],
    // Mass.
    "MGM": [
      "mg", "milligramme", "milligrammes", "milligram", "milligrams", "Milligramm", "miligramo", "miligramos",
      "milligrammo", "milligrammi", "miligrama", "miligramas", "miligram", "miligramy", "miligramów",
    ],
    "GRM": [
      "g", "gramme", "grammes", "gr", "gram", "grams", "Gramm", "gramo", "gramos", "grammo", "grammi", "grama",
      "gramas", "gramy", "gramów",
    ],
    "KGM": [
      "kg", "kilogramme", "kilogrammes", "kilo", "kilos", "kilogram", "kilograms", "Kilogramm", "kilogramo",
      "kilogramos", "chilogrammo", "chilogrammi", "chilo", "chili", "quilograma", "quilogramas", "quilo", "quilos",
      "kilogramy", "kilogramów", "kilograma",
    ],
    "TNE": [
      "tonne", "tonnes", "t", "metric ton", "metric tons", "Tonnen", "tonelada", "toneladas", "tonnellata",
      "tonnellate", "ton", "tona", "tony",
    ],
    // Volume.
    "MLT": [
      "millilitre", "millilitres", "milliliter", "milliliters", "mililitro", "mililitros", "millilitro",
      "millilitri", "mililitr", "mililitry", "mililitrów", "mililitra",
    ],
    "CLT": [
      "cl", "centilitre", "centilitres", "centiliter", "centiliters", "Zentiliter", "centilitro", "centilitros",
      "centilitri", "centylitr", "centylitry", "centylitrów", "centylitra",
    ],
    "LTR": [
      "litre", "litres", "l", "liter", "liters", "ltr", "Ltr", "litro", "litros", "litri", "lt", "litr", "litry",
      "litrów", "litra",
    ],
    "HLT": [
      "hl", "hectolitre", "hectolitres", "hectoliter", "hectoliters", "Hektoliter", "hectolitro", "hectolitros",
      "ettolitro", "ettolitri", "hektolitr", "hektolitry", "hektolitrów", "hektolitra",
    ],
    "MTQ": [
      "m³", "mètre cube", "mètres cubes", "cubic metre", "cubic metres", "cubic meter", "cubic meters", "cbm",
      "Kubikmeter", "metro cúbico", "metros cúbicos", "metro cubo", "metri cubi", "mc", "kubieke meter", "kuub",
      "metr sześcienny", "metry sześcienne", "metrów sześciennych", "metra sześciennego",
    ],
    // Length and area.
    "MMT": [
      "mm", "millimètre", "millimètres", "millimetre", "millimetres", "millimeter", "millimeters", "milímetro",
      "milímetros", "millimetro", "millimetri", "milimetr", "milimetry", "milimetrów", "milimetra",
    ],
    "CMT": [
      "cm", "centimètre", "centimètres", "centimetre", "centimetres", "centimeter", "centimeters", "Zentimeter",
      "centímetro", "centímetros", "centimetri", "centymetr", "centymetry", "centymetrów", "centymetra",
    ],
    "MTR": [
      "mètre", "mètres", "m", "metre", "metres", "meter", "meters", "mtr", "metro", "metros", "metri", "metr",
      "metry", "metrów", "metra",
    ],
    "LM": [
      "mètre linéaire", "mètres linéaires", "linear metre", "linear metres", "linear meter", "linear meters",
      "laufender Meter", "laufende Meter", "lfm", "lfdm", "metro lineal", "metros lineales", "metro lineare",
      "metri lineari", "strekkende meter", "metro linear", "metros lineares", "metr bieżący", "metry bieżące",
      "metrów bieżących", "metra bieżącego",
    ],
    "KMT": [
      "km", "kilomètre", "kilomètres", "kilometre", "kilometres", "kilometer", "kilometers", "kilómetro",
      "kilómetros", "chilometro", "chilometri", "quilómetro", "quilómetros", "kilometr", "kilometry", "kilometrów",
      "kilometra",
    ],
    "MTK": [
      "m²", "mètre carré", "mètres carrés", "square metre", "square metres", "square meter", "square meters", "sqm",
      "qm", "Quadratmeter", "metro cuadrado", "metros cuadrados", "metro quadrato", "metri quadrati", "metro quadro",
      "metri quadri", "mq", "vierkante meter", "metro quadrado", "metros quadrados", "metr kwadratowy",
      "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego", "mkw",
    ],
    // Energy and power.
    "KWT": ["kW", "kilowatt", "kilowatts", "kilovatio", "kilovatios", "kilowaty", "kilowatów", "kilowata"],
    "KWH": [
      "kWh", "kilowattheure", "kilowattheures", "kilowatt hour", "kilowatt hours", "Kilowattstunde",
      "Kilowattstunden", "kilovatio hora", "kilovatios hora", "chilowattora", "chilowattore", "kilowattuur",
      "quilowatt-hora", "quilowatts-hora", "kilowatogodzina", "kilowatogodziny", "kilowatogodzin",
    ],
    "MWH": [
      "MWh", "mégawattheure", "mégawattheures", "megawatt hour", "megawatt hours", "Megawattstunde",
      "Megawattstunden", "megavatio hora", "megavatios hora", "megawattora", "megawattore", "megawattuur",
      "megawatt-hora", "megawatts-hora", "megawatogodzina", "megawatogodziny", "megawatogodzin",
    ],
  ]

  /// What to write for a unit that is not known: the nearest name, or else the first name of every unit.
  package static func hint(for written: String) -> String {
    let nearest = Spelling.nearest(to: written, among: known)
    return (nearest.isLikely ? "Did you mean `\(nearest.word)`? " : "")
      + "There are \(list), their abbreviations and names in the other languages of pages, and codes as `MTK`."
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
