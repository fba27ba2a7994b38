extension Jurisdiction {
  /// Germany: its rates, what may be left out of small invoices, and what small businesses say. Nothing else of its law is in the table yet.
  package static let germany = Jurisdiction(
    code: "DE", adjective: "German",
    territories: [
      Territory("DE", "Germany", vat: .applied, isInUnion: true, laws: [], "UStG § 1 Abs. 2"),
      Territory(
        "DE", "Helgoland", postcodes: ["27498"], vat: .outside, isInUnion: false, laws: [],
        "UStG § 1 Abs. 2; directive 2006/112/EC art. 6"),
      Territory(
        "DE", "Büsingen", postcodes: ["78266"], vat: .outside, isInUnion: false, laws: [],
        "UStG § 1 Abs. 2; directive 2006/112/EC art. 6"),
    ],
    vat: VATLaw(
      prefix: "DE", rates: VATRate.german, smallInvoices: SmallInvoiceLimit.german,
      // UStDV § 34a: the invoice says that the exemption of small businesses applies; no VATEX code stands for it.
      franchiseExemption: "Steuerbefreiung für Kleinunternehmer nach §\u{A0}19 UStG"))
}

extension SmallInvoiceLimit {
  /// Kleinbetragsrechnungen: not of intra-Community supplies and reverse charge.
  fileprivate static let german = [
    SmallInvoiceLimit(
      250, includesVAT: true, excluded: excluded, from: CalendarDate(year: 2017, month: 1, day: 1), "UStDV § 33"),
    SmallInvoiceLimit(
      150, includesVAT: true, excluded: excluded, from: CalendarDate(year: 2007, month: 1, day: 1),
      until: CalendarDate(year: 2016, month: 12, day: 31), "UStDV § 33 (until 2016)"),
    SmallInvoiceLimit(
      100, includesVAT: true, excluded: excluded, until: CalendarDate(year: 2006, month: 12, day: 31),
      "UStDV § 33 (until 2006)"),
  ]

  private static let excluded: [VATCategory] = [.intraCommunity, .reverseCharge]
}

extension VATRate {
  private static let in2007 = CalendarDate(year: 2007, month: 1, day: 1)
  private static let endOf2006 = CalendarDate(year: 2006, month: 12, day: 31)
  private static let june2020 = CalendarDate(year: 2020, month: 6, day: 30)
  private static let july2020 = CalendarDate(year: 2020, month: 7, day: 1)
  private static let endOf2020 = CalendarDate(year: 2020, month: 12, day: 31)
  private static let in2021 = CalendarDate(year: 2021, month: 1, day: 1)

  /// The rates of UStG § 12 and, for farmers and foresters, § 24.
  fileprivate static let german: [VATRate] = [
    VATRate(19, from: in2021, "UStG § 12 Abs. 1"),
    VATRate(7, from: in2021, "UStG § 12 Abs. 2"),
    VATRate(19, from: in2007, until: june2020, "UStG § 12 Abs. 1"),
    VATRate(7, until: june2020, "UStG § 12 Abs. 2"),
    VATRate(16, from: july2020, until: endOf2020, "UStG § 28 Abs. 1"),
    VATRate(5, from: july2020, until: endOf2020, "UStG § 28 Abs. 2"),
    VATRate(16, until: endOf2006, "UStG § 12 Abs. 1 (until 2006)"),
    VATRate(.tenths(78), from: CalendarDate(year: 2025, month: 1, day: 1), "UStG § 24 Abs. 1 (JStG 2024)"),
    VATRate(.tenths(55), from: in2007, "UStG § 24 Abs. 1 Satz 1 Nr. 1"),
    VATRate(
      .tenths(84), from: CalendarDate(year: 2024, month: 12, day: 6),
      until: CalendarDate(year: 2024, month: 12, day: 31), "UStG § 24 Abs. 1 (JStG 2024)"),
    VATRate(
      9, from: CalendarDate(year: 2023, month: 1, day: 1), until: CalendarDate(year: 2024, month: 12, day: 5),
      "UStG § 24 Abs. 1"),
    VATRate(
      .tenths(95), from: CalendarDate(year: 2022, month: 1, day: 1),
      until: CalendarDate(year: 2022, month: 12, day: 31),
      "UStG § 24 Abs. 1"),
    VATRate(
      .tenths(107), from: in2007, until: CalendarDate(year: 2021, month: 12, day: 31), "UStG § 24 Abs. 1 Satz 1 Nr. 3"),
    VATRate(9, until: endOf2006, "UStG § 24 Abs. 1 (until 2006)"),
  ]
}
