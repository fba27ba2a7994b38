import Foundation
import TestSupport
import Testing

@testable import InvoiceCore
@testable import InvoiceModel
@testable import InvoiceWording

/// Units as people write them.
@Suite struct UnitNameTests {
  @Test(
    "Names and abbreviations in the languages of pages, whatever their case, accents and full stops",
    arguments: [
      ("h", "HUR"), ("H", "HUR"), ("heure", "HUR"), ("Heures", "HUR"), ("hour", "HUR"), ("hrs.", "HUR"),
      ("Std", "HUR"), ("Std.", "HUR"), ("STUNDEN", "HUR"), ("jour", "DAY"), ("J", "DAY"), ("j.", "DAY"),
      ("Tage", "DAY"), ("pièce", "H87"), ("PIÈCES", "H87"), ("pie\u{300}ce", "H87"), ("Pieces", "H87"),
      ("Stk", "H87"), ("Stück", "H87"), ("stueck", "H87"), ("u", "C62"), ("U.", "C62"), ("unité", "C62"),
      ("forfait", "LS"), ("Forfait", "LS"), ("pauschal", "LS"), ("m²", "MTK"), ("m2", "MTK"), ("M2", "MTK"),
      ("m3", "MTQ"), ("Mètre  carré", "MTK"), ("kWh", "KWH"), ("KG", "KGM"), ("L", "LTR"), ("t", "TNE"),
      ("mois", "MON"), ("ens", "SET"), ("lot", "LO"), ("mètre linéaire", "LM"),
      ("ud.", "C62"), ("Horas", "HUR"), ("ore", "HUR"), ("uur", "HUR"), ("godz.", "HUR"), ("szt.", "H87"),
      ("stuks", "H87"), ("pezzi", "H87"), ("días", "DAY"), ("giorni", "DAY"), ("dagen", "DAY"), ("dni", "DAY"),
      ("miesięcy", "MON"), ("meses", "MON"), ("mq", "MTK"), ("usługa", "E48"), ("palé", "XPX"), ("kpl", "SET"),
      ("dozen", "DZN"), ("ryczałt", "LS"),
    ])
  func names(name: String, code: String) throws {
    #expect(Unit(name: name)?.code == code)
    let item = #", "unit": "\#(name)""#
    #expect(try Documents.compute(Documents.minimal(item: item)).invoice.lines[0].unit?.code == code)
  }

  @Test("The JSON's words and codes mean what they always meant")
  func wordsAndCodes() throws {
    for (word, code) in Unit.codes {
      #expect(try unit(word) == code)
    }
    for code in CodeTable.units.codes where Unit.codes[code] == nil {
      #expect(try unit(code) == code)
    }
  }

  private func unit(_ text: String) throws -> String? {
    var decoder = JSONObjectDecoder(try JSONReader(Array("\"\(text)\"".utf8)))
    return try decoder.unit()?.code
  }

  @Test("Every name is of one unit, and of one that EN 16931 admits")
  func unique() {
    var seen: [[UInt8]: String] = [:]
    for (code, names) in Unit.names {
      #expect(Unit(code: code) != nil, "\(code)")
      for name in names {
        let folded = FoldedName.bytes(of: name)
        #expect(!folded.isEmpty)
        #expect(seen[folded] == nil || seen[folded] == code, "\(name): \(code), \(seen[folded] ?? "")")
        seen[folded] = code
      }
    }
  }

  @Test("What pages print is understood, with the same meaning on the page")
  func printed() throws {
    // Names that are another unit's in another language.
    let others = ["nl": ["XBX", "TNE"]]
    for language in Wording.languages + ["en-US"] {
      let formatter = try #require(InvoiceFormatter(language: language))
      for (code, _) in Unit.names where code != "MLT" && others[language]?.contains(code) != true {
        let unit = try #require(Unit(code: code))
        for quantity in [1, 2, 5] {
          let name = formatter.unit(unit, for: ExactDecimal(quantity))
          let understood = try #require(Unit(name: name), "\(name)")
          #expect(formatter.unit(understood, for: ExactDecimal(quantity)) == name, "\(code)")
        }
      }
    }
  }

  @Test("Every unit that can be named has names to print")
  func named() throws {
    let formatter = try #require(InvoiceFormatter(language: "fr"))
    for (code, _) in Unit.names {
      let unit = try #require(Unit(code: code))
      #expect(formatter.unit(unit, for: ExactDecimal(2)) != code)
    }
  }

  @Test("Every named code is one that EN 16931 admits, found by its code, in all languages alike")
  func tables() throws {
    let symbols = UnitNames.symbols.codes
    for wording in [Wording.french, .english] {
      let words = wording.units.codes
      #expect(words == words.sorted() && symbols == symbols.sorted())
      #expect(words == Wording.french.units.codes)
      #expect(Set(words).isDisjoint(with: symbols))
      #expect(words.count + symbols.count >= 500)
      for code in words + symbols {
        #expect(Unit(code: code) != nil, "\(code)")
        let name = try #require(wording.unit(code), "\(code)")
        #expect(!name.singular.isEmpty && !name.plural.isEmpty)
      }
    }
    #expect(Wording.french.unit("XJR")?.plural == "bocaux")
    #expect(Wording.french.unit("XPC")?.plural == "colis")
    #expect(Wording.english.unit("XBX")?.plural == "boxes")
    #expect(Wording.french.unit("KGM")?.plural == "kg")
    #expect(Wording.french.unit("A10") == nil && Wording.french.unit("") == nil && Wording.french.unit("XZZZ") == nil)
  }

  @Test("The names of other languages are of units that French has, too, and of all that can be named")
  func furtherLanguages() throws {
    let known = Set(Wording.french.units.codes)
    for wording in Wording.all {
      let words = wording.units.codes
      #expect(words == words.sorted() && known.isSuperset(of: words), "\(wording.language)")
      for (code, _) in Unit.names where UnitNames.symbols.name(of: code) == nil {
        #expect(words.contains(code), "\(code) in \(wording.language)")
      }
    }
  }

  @Test("An unknown unit is told the nearest one, and all there are")
  func unknown() throws {
    func hint(_ unit: String) throws -> String {
      let problems = Documents.problems(Documents.minimal(item: #", "unit": "\#(unit)""#))
      let problem = try #require(problems.first { $0.code == .unknownUnit })
      #expect(problem.path == "/items/0/unit")
      return try #require(problem.hint)
    }
    #expect(try hint("semaien").hasPrefix("Did you mean `semaine`?"))
    for unit in ["parsec", "ml"] {
      let text = try hint(unit)
      for (_, names) in Unit.names { #expect(text.contains("`\(names[0])`"), "\(names[0])") }
    }
  }

  @Test("The list in the documentation is that of the code")
  func documentation() throws {
    let text = try String(contentsOf: Documents.root.appending(path: "Docs/Units.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = Unit.names.map { code, names in
      let words = Unit.codes.filter { $0.value == code }.keys.sorted()
      return "| `\(code)` | \(words.map { "`\($0)`" }.joined(separator: ", ")) | \(names.joined(separator: ", ")) |"
    }
    #expect(rows == expected)
  }
}
