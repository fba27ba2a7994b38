extension Jurisdiction {
  /// France.
  package static let france = Jurisdiction(
    code: "FR", adjective: "French", territories: Territory.french,
    vat: VATLaw(
      prefix: "FR",
      // And directive 2006/112/EC art. 230.
      ownCurrencySource: "CGI art. 289, VI",
      rates: VATRate.french,
      smallInvoices: [SmallInvoiceLimit(150, includesVAT: false, "CGI ann. II art. 242 nonies A, I, 2°")],
      // CGI art. 293 B; the code list VATEX.
      franchiseExemption: "VATEX-FR-FRANCHISE",
      servicesDueWhenPaidSource: "CGI art. 269, 2 c",
      creditNoteSource: "CGI art. 289, I-5",
      addressSource: "CGI ann. II art. 242 nonies A"),
    commerce: CommercialLaw(
      paymentTerm: CommercialLaw.PaymentTerm(
        days: 60, daysFromMonthEnd: 45, source: "C. com. art. L441-10, I",
        exceptions: "Some trades have terms of their own (C. com. art. L441-11)."),
      companyForms: [
        "SA", "SAS", "SASU", "SARL", "EURL", "SNC", "SCS", "SCA", "SE", "SCI", "SCP", "SCM", "SELARL", "SELARLU",
        "SELAS", "SELASU", "SELAFA", "SELCA", "SCOP", "SCIC",
      ]),
    register: CompanyRegister(
      sellerDuties: [
        CompanyRegister.Duty(.siren, "C. com. art. R123-237, 1°"),
        CompanyRegister.Duty(.legalForm, "C. com. art. R123-238; of sole traders art. R526-27"),
        CompanyRegister.Duty(.shareCapital, "C. com. art. R123-238"),
        CompanyRegister.Duty(.rcs, "C. com. art. R123-237, 2°"),
      ],
      buyerDuties: [CompanyRegister.Duty(.siren, "CGI ann. II art. 242 nonies A, I (décret 2022-1299)")],
      hasNumber: { $0.siren != nil || $0.siret != nil }),
    // XP Z12-012 V1.4; the day is that of loi 2023-1322 art. 91.
    eInvoicing: EInvoicingLaw(
      from: CalendarDate(year: 2026, month: 9, day: 1), numberForm: "at most 35 of A-Z a-z 0-9 + - _ /",
      numberRule: "BR-FR-02", rateRule: "BR-FR-16",
      sellerRule: "BR-FR-10", buyerRule: "BR-FR-11", sellerAddressRule: "BR-FR-13", buyerAddressRule: "BR-FR-12",
      isNumber: InvoiceNumber.isPlain),
    postal: PostalForm(digits: 5, range: 1_000...95_999))
}
