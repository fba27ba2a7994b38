/// What a country's commercial law says about invoices between businesses.
package struct CommercialLaw: Sendable {
  /// How long a buyer may take to pay at most.
  package struct PaymentTerm: Sendable {
    /// From the date of issue.
    package let days: Int
    /// From the end of the month of issue, which may be later.
    package let daysFromMonthEnd: Int
    /// The law that sets it.
    package let source: String
    /// Who may take longer, for the hint.
    package let exceptions: String

    /// A term.
    package init(days: Int, daysFromMonthEnd: Int, source: String, exceptions: String) {
      self.days = days
      self.daysFromMonthEnd = daysFromMonthEnd
      self.source = source
      self.exceptions = exceptions
    }
  }

  /// How much of building work a buyer may retain as a guarantee.
  package struct RetentionLimit: Sendable {
    /// Of what is invoiced with VAT.
    package let percent: ExactDecimal
    /// The law that sets it.
    package let source: String

    /// A limit.
    package init(percent: ExactDecimal, source: String) {
      self.percent = percent
      self.source = source
    }
  }

  /// The longest term; nil: none is known.
  package let paymentTerm: PaymentTerm?
  /// The largest retention of building work; nil: none is known.
  package let retention: RetentionLimit?
  /// Legal forms, in capital letters and without points, that have a share capital and stand in the trade register.
  package let companyForms: Set<String>

  /// A country's commercial law.
  package init(
    paymentTerm: PaymentTerm? = nil, retention: RetentionLimit? = nil, companyForms: Set<String> = []
  ) {
    self.paymentTerm = paymentTerm
    self.retention = retention
    self.companyForms = companyForms
  }

  /// Whether a legal form, `S.A.R.L. unipersonnelle`, is one of a company with a share capital.
  package func isCompany(_ form: String) -> Bool {
    let letters = form.uppercased().unicodeScalars.filter { $0 != "." }
    let word = String(String.UnicodeScalarView(letters)).split(separator: " ").first.map(String.init) ?? ""
    return companyForms.contains(word)
  }
}
