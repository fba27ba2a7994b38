/// A row of the table of the European Union's member states. Of those whose law is in the table of jurisdictions the
/// row there counts, which knows all parts of its country.
struct UnionMember: Sendable {
  /// ISO 3166-1 alpha-2; `XI` for Northern Ireland.
  let code: String
  /// The days on which the Union's VAT rules count it in.
  let validity: Validity
  /// What postcodes of its parts begin with that are not in the Union's VAT territory.
  let excluded: [String]

  private init(_ code: String, from: CalendarDate? = nil, until: CalendarDate? = nil, excluded: [String] = []) {
    self.code = code
    validity = Validity(from: from, until: until)
    self.excluded = excluded
  }

  /// Whether a country, or the part of it that a postcode is of, is in the Union's VAT territory on a day.
  static func contains(_ country: String, postcode: String?, on date: CalendarDate) -> Bool {
    guard let member = all.first(where: { $0.code == country }) else { return false }
    return member.validity.contains(date)
      && !(postcode.map { code in member.excluded.contains { code.utf8.starts(with: $0.utf8) } } ?? false)
  }

  /// The acts of accession of 2003 (2004-05-01), 2005 (2007-01-01) and 2012 (2013-07-01).
  private static let in2004 = CalendarDate(year: 2004, month: 5, day: 1)
  private static let in2007 = CalendarDate(year: 2007, month: 1, day: 1)
  private static let in2013 = CalendarDate(year: 2013, month: 7, day: 1)

  /// Treaty on European Union art. 52; directive 2006/112/EC art. 5 and, for the parts that are left out, art. 6. The
  /// United Kingdom left the rules with the end of the transition (withdrawal agreement art. 126 and 127); the goods of
  /// Northern Ireland still follow them (protocol art. 8), with numbers that begin with `XI`.
  private static let all: [UnionMember] = [
    UnionMember("AT"), UnionMember("BE"), UnionMember("BG", from: in2007), UnionMember("CY", from: in2004),
    UnionMember("CZ", from: in2004), UnionMember("DE"), UnionMember("DK"), UnionMember("EE", from: in2004),
    // The Canary Islands, Ceuta and Melilla.
    UnionMember("ES", excluded: ["35", "38", "51", "52"]),
    UnionMember("FI"), UnionMember("FR"), UnionMember("GR"), UnionMember("HR", from: in2013),
    UnionMember("HU", from: in2004), UnionMember("IE"),
    // Livigno.
    UnionMember("IT", excluded: ["23041"]),
    UnionMember("LT", from: in2004), UnionMember("LU"), UnionMember("LV", from: in2004),
    UnionMember("MT", from: in2004), UnionMember("NL"), UnionMember("PL", from: in2004), UnionMember("PT"),
    UnionMember("RO", from: in2007), UnionMember("SE"), UnionMember("SI", from: in2004),
    UnionMember("SK", from: in2004),
    UnionMember("GB", until: CalendarDate(year: 2020, month: 12, day: 31)), UnionMember("XI"),
  ]
}
