extension RuleSentences {
  /// The sentence of a rule of a VAT category, `BR-AE-05`.
  static func ofCategory(_ rule: String) -> Sentence? {
    let parts = rule.split(separator: "-")
    guard rule.hasPrefix("BR-"), parts.count == 3, let category = categories[String(parts[1])],
      let number = Int(parts[2])
    else { return nil }
    let what = "\(category.name) (\(category.code))"
    switch number {
    case 1:
      return Sentence(term: "BG-23", text: "Give \(what) a VAT breakdown where lines, discounts or charges have it.")
    case 2, 3, 4:
      let place = ["lines", "discounts", "charges"][number - 2]
      let term = ["BT-151", "BT-95", "BT-102"][number - 2]
      return Sentence(
        term: term,
        text: parts[1] == "O"
          ? "Leave out the VAT numbers of seller, buyer and representative where \(place) are \(what)."
          : "State \(category.numbers) where \(place) are \(what).")
    case 5, 6, 7:
      let place = ["line", "discount", "charge"][number - 5]
      let term = ["BT-152", "BT-96", "BT-103"][number - 5]
      return Sentence(term: term, text: rate(of: place, category.rate, what))
    case 8:
      return Sentence(term: "BT-116", text: "Make the taxable amount of \(what) the sum of what has this category.")
    case 9:
      let isTaxed = category.rate != "0" && category.rate != "none"
      return Sentence(
        term: "BT-117",
        text: isTaxed ? "Make the VAT of \(what) the taxable amount times the rate." : "State 0 as the VAT of \(what).")
    case 10:
      return Sentence(
        term: "BT-120, BT-121",
        text: category.isExempt
          ? "State why the breakdown of \(what) bears no VAT, as a text or a code."
          : "Leave out the reason for an exemption in the breakdown of \(what).")
    default: return nil
    }
  }

  private static func rate(of place: String, _ rate: String, _ what: String) -> String {
    switch rate {
    case "0": "State 0 as the VAT rate of a \(place) that is \(what)."
    case "none": "Leave out the VAT rate of a \(place) that is \(what)."
    case ">0": "State a VAT rate above 0 for a \(place) that is \(what)."
    default: "State a VAT rate of 0 or more for a \(place) that is \(what)."
    }
  }

  private struct Category {
    var code: String
    var name: String
    var rate: String
    var isExempt = false
    var numbers = "a VAT or tax number of the seller, or the VAT number of the representative,"
  }

  private static let categories: [String: Category] = [
    "S": Category(code: "S", name: "standard rated", rate: ">0"),
    "Z": Category(code: "Z", name: "zero rated", rate: "0"),
    "E": Category(code: "E", name: "exempt", rate: "0", isExempt: true),
    "AE": Category(
      code: "AE", name: "reverse charge", rate: "0", isExempt: true,
      numbers: "a VAT or tax number of the seller, and a VAT or registration number of the buyer,"),
    "IC": Category(
      code: "K", name: "intra-community supply", rate: "0", isExempt: true,
      numbers: "the VAT numbers of the seller, or of the representative, and of the buyer"),
    "G": Category(
      code: "G", name: "export", rate: "0", isExempt: true,
      numbers: "the VAT number of the seller or of the representative"),
    "O": Category(code: "O", name: "outside of the scope of VAT", rate: "none", isExempt: true),
    "AF": Category(code: "L", name: "IGIC", rate: ">=0"), "AG": Category(code: "M", name: "IPSI", rate: ">=0"),
  ]
}
