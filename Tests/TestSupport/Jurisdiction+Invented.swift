package import InvoiceModel

extension Jurisdiction {
  /// A law that no country has, to show that another country is another row.
  package static let invented = Jurisdiction(
    code: "AQ", adjective: "Antarctic",
    territories: [
      Territory("AQ", "Antarctica", vat: .applied, isInUnion: false, laws: .all, currencyCode: "USD", "invented"),
      Territory("AQ", "the South Pole", postcodes: ["90"], vat: .suspended, isInUnion: false, laws: [], "invented"),
    ],
    vat: VATLaw(
      prefix: "AQ", ownCurrencySource: "invented",
      rates: [
        VATRate(31, from: CalendarDate(year: 2026, month: 1, day: 1), "invented"),
        VATRate(30, until: CalendarDate(year: 2025, month: 12, day: 31), "invented"),
      ],
      smallInvoices: [SmallInvoiceLimit(50, includesVAT: true, "invented")], franchiseExemption: "VATEX-EU-F",
      servicesDueWhenPaidSource: "invented", creditNoteSource: "invented"),
    commerce: CommercialLaw(
      paymentTerm: CommercialLaw.PaymentTerm(
        days: 5, daysFromMonthEnd: 0, source: "invented", exceptions: "Penguins may take longer."),
      retention: CommercialLaw.RetentionLimit(percent: ExactDecimal(50), source: "invented"),
      companyForms: ["ICE"]),
    register: CompanyRegister(
      sellerDuties: [CompanyRegister.Duty(.legalForm, "invented"), CompanyRegister.Duty(.shareCapital, "invented")],
      buyerDuties: [], hasNumber: { $0.taxNumber != nil }),
    eInvoicing: EInvoicingLaw(
      numberForm: "a number that begins with P", numberRule: "AQ-1", rateRule: "AQ-2", sellerRule: "AQ-3",
      buyerRule: "AQ-4", sellerAddressRule: "AQ-5", buyerAddressRule: "AQ-6", isNumber: { $0.hasPrefix("P") }),
    postal: PostalForm(digits: 4, range: 1_000...9_999))
}

extension JurisdictionTable {
  /// The standard table and one row more.
  package static let withInvented = JurisdictionTable(standard.jurisdictions + [.invented])
}
