internal import InvoiceCore
internal import InvoiceModel

/// What the rules of the table ask of an invoice.
struct MentionContext {
  let computed: ComputedInvoice
  let formatter: InvoiceFormatter
  private let wording: Wording
  /// The laws that decide about the mentions.
  let law: SellerLaw
  /// Which law is whose.
  private let table: JurisdictionTable

  init(_ computed: ComputedInvoice, language: String, table: JurisdictionTable = .standard) {
    self.computed = computed
    self.table = table
    wording = Wording.orFrench(language: language)
    formatter = InvoiceFormatter(wording)
    law = table.law(of: computed.invoice.seller)
  }

  var invoice: Invoice { computed.invoice }

  /// Whether commercial law applies between the parties (C. com. art. L441-9 and L441-10), not consumer law.
  var isBetweenBusinesses: Bool { invoice.buyer.kind == .business }

  /// Whether the document asks for money: a credit note gives some back, and an offer waits to be accepted.
  var asksForPayment: Bool { !computed.isRefund && !invoice.type.isOffer }

  /// The legal texts in the language.
  var words: MentionWording { wording.mentions }

  /// The exemptions given for a category, each once, in the order of the lines; one nil when there was none.
  func exemptions(of category: VATCategory) -> [String?] {
    let groups = computed.vatBreakdown.filter { $0.category == category }
    guard !groups.isEmpty else { return [] }
    var found: [String?] = []
    var seen: Set<String?> = []
    for group in groups where seen.insert(group.exemption).inserted { found.append(group.exemption) }
    for line in invoice.lines where line.vatCategory == category {
      if let exemption = line.vatExemption, seen.insert(exemption).inserted { found.append(exemption) }
    }
    return found
  }

  /// What is supplied, from the lines' own natures where they have one.
  var nature: OperationNature {
    var natures = Set(invoice.lines.map { $0.nature ?? invoice.nature })
    if let nature = natures.popFirst(), natures.isEmpty { return nature }
    return invoice.lines.isEmpty ? invoice.nature : .mixed
  }

  /// A text about the preceding invoices, `n° F-1 du 1er mars 2026, n° F-2 du 2 mars 2026 et n° F-3 du 3 mars 2026`;
  /// nil when there are none.
  func onPrecedingInvoices(_ text: CountedText) -> String? {
    let names = invoice.references.preceding.map { invoice in
      words.invoice(invoice.number, formatter.date(invoice.date, style: .long))
    }
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return text.one(last) }
    return text.several(names.dropLast().joined(separator: ", ") + words.and + last)
  }

  /// Where the buyer is in the eyes of the seller's VAT law.
  var buyerRelation: VATRelation { table.relation(of: invoice.buyer.party, to: law, on: invoice.issueDate) }

  /// Why the seller charges no VAT as a small business, where its law has a code for that.
  var franchiseExemption: String? { table.franchiseExemption(of: invoice.seller) }
}
