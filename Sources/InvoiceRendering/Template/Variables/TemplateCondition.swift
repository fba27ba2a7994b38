internal import InvoiceCore
internal import InvoiceModel

/// A named fact about a document that `when` and `unless` can ask for.
struct TemplateCondition: Named, Sendable {
  let name: String
  let holds: @Sendable (RenderingContext) -> Bool

  init(_ name: String, _ holds: @escaping @Sendable (RenderingContext) -> Bool) {
    self.name = name
    self.holds = holds
  }

  /// Every named condition.
  static let all: [TemplateCondition] =
    DocumentType.allCases.map { type in
      TemplateCondition(type.rawValue) { $0.computed.invoice.type == type }
    } + [
      TemplateCondition("credit") { $0.computed.invoice.type.isCredit },
      TemplateCondition("offer") { $0.computed.isOffer },
      TemplateCondition("offer_terms") { $0.saysTermsOfOffer },
      TemplateCondition("draft") { $0.isDraft },
      TemplateCondition("business") { $0.computed.invoice.buyer.kind == .business },
      TemplateCondition("consumer") { $0.computed.invoice.buyer.kind == .consumer },
      TemplateCondition("franchise") { $0.computed.invoice.seller.vatRegime == .franchise },
      TemplateCondition("gross_prices") { $0.computed.invoice.pricesIncludeVAT },
      TemplateCondition("taxed") { !$0.computed.tax.isZero },
      TemplateCondition("vat_detailed") { !$0.computed.tax.isZero || $0.computed.vatBreakdown.count > 1 },
      TemplateCondition("adjusted") { !$0.computed.allowances.isEmpty || !$0.computed.charges.isEmpty },
      // Of a received invoice it is not said what becomes of the amount due.
      TemplateCondition("settled") { $0.computed.due.isZero && $0.computed.reception == nil && !$0.computed.isOffer },
      TemplateCondition("payable") { $0.saysHowToPay },
      TemplateCondition("payment_code") { $0.code != nil },
      TemplateCondition("overpaid") { $0.computed.due.isNegative },
      TemplateCondition("refund") {
        $0.computed.isRefund && $0.computed.reception == nil && !$0.computed.isOffer
      },
      TemplateCondition("default_refund_date") { $0.computed.isRefund && $0.computed.isDueDateDefault },
      TemplateCondition("due_on_receipt") {
        $0.computed.dueDate == nil && !$0.computed.due.isZero && $0.computed.reception == nil && !$0.computed.isOffer
      },
      TemplateCondition("stamp") { $0.stamp != nil },
      TemplateCondition("line_terms") { $0.lineHasTerms },
      TemplateCondition("line_pictures") { $0.hasPictures },
      TemplateCondition("received") { $0.computed.reception != nil },
      TemplateCondition("several_vat_groups") { $0.computed.vatBreakdown.count > 1 },
      TemplateCondition("delivery") {
        $0.computed.invoice.delivery?.name != nil || $0.computed.invoice.delivery?.address != nil
          || !($0.computed.invoice.delivery?.identifiers.isEmpty ?? true)
      },
      TemplateCondition("supplied_on_delivery") {
        $0.computed.invoice.supplyDate == $0.computed.invoice.delivery?.date
      },
      TemplateCondition("foreign_currency") { $0.computed.invoice.currency.code != "EUR" },
    ]
    + TemplateCollection.allCases.map { collection in
      TemplateCondition(collection.rawValue) { collection.count(in: $0) > 0 }
    }

  /// The condition of that name.
  static let named = NameTable(all)

  /// The condition that a variable has a value.
  static func presence(of variable: TemplateVariable) -> TemplateCondition {
    TemplateCondition(variable.name) { variable.value($0) != nil }
  }
}
