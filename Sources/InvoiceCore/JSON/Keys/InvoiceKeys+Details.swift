internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of a span of days.
  enum Period: String, JSONKey {
    case start, end

    static let form = ObjectForm(
      "A span of days, both ends included.", Self.self, from: (start: CalendarDate?.none, end: CalendarDate?.none)
    ) { key in
      switch key {
      case .start: .required(.date, "First day.") { $0.start = $1 }
      case .end: .required(.date, "Last day.") { $0.end = $1 }
      }
    }
  }

  /// The keys of a delivery.
  enum Delivery: String, JSONKey {
    case name, identifiers, address, date

    static let form = ObjectForm(
      "Where and when goods were delivered (BG-13).", Self.self, from: InvoiceModel.Delivery()
    ) { key in
      switch key {
      case .name: .optional(.text, "Name of the recipient (BT-70).") { $0.name = $1 }
      case .identifiers: .optional(.identifiers, "Identifier of the place (BT-71).") { $0.identifiers = $1 ?? [] }
      case .address: .optional(.address) { $0.address = $1 }
      case .date: .optional(.date, "Date of delivery (BT-72).") { $0.date = $1 }
      }
    }
  }

  /// The keys of the payment.
  package enum Payment: String, JSONKey {
    case means, iban, bic, accounts
    case meansCode = "means_code"
    case meansText = "means_text"
    case mandate
    case creditorID = "creditor_id"
    case debitedAccount = "debited_account"
    case card, reference, terms
    case dueDays = "due_days"
    case endOfMonth = "end_of_month"
    case installments
    case latePenaltyRate = "late_penalty_rate"
    case earlyDiscount = "early_discount"
    case qrCode = "qr_code"
    case url

    static let form = ObjectForm("How the invoice is paid.", Self.self, from: InvoiceModel.Payment()) { key in
      switch key {
      case .means: .optional(.word(InvoiceModel.Payment.Means.self), "Means of payment (BT-81).") { $0.means = $1 }
      case .iban: .optional(.text, "IBAN (BT-84); the seller's by default.") { $0.iban = $1 }
      case .bic: .optional(.text, "BIC (BT-86); the seller's by default.") { $0.bic = $1 }
      case .accounts: .optional(.list(of: Account.form), "Further accounts (BG-17).") { $0.accounts = $1 ?? [] }
      case .meansCode:
        .optional(.text, "Means of payment as a code of UNTDID 4461 (BT-81), instead of `means`.") {
          $0.meansCode = $1
        }
      case .meansText: .optional(.text, "The means in words of your own (BT-82).") { $0.meansText = $1 }
      case .mandate: .optional(.text, "Reference of the mandate of a direct debit (BT-89).") { $0.mandate = $1 }
      case .creditorID: .optional(.text, "Identifier of the creditor of a direct debit (BT-90).") { $0.creditorID = $1 }
      case .debitedAccount:
        .optional(.text, "Account that a direct debit is taken from (BT-91).") { $0.debitedAccount = $1 }
      case .card: .optional(.object(Card.form)) { $0.card = $1 }
      case .reference: .optional(.text, "Reference of the payment (BT-83).") { $0.reference = $1 }
      case .terms: .optional(.multilineText, "Terms of payment (BT-20).") { $0.terms = $1 }
      case .dueDays: .optional(.days, "Days from the date of issue.") { $0.dueDays = $1 }
      case .endOfMonth:
        .optional(
          .word(InvoiceModel.EndOfMonth.self),
          "With `due_days`, a term of \"end of month\": the end of the month after the days, or before them."
        ) { $0.endOfMonth = $1 }
      case .installments:
        .optional(.installments, "The parts in which what is due is paid; they sum to it.") {
          $0.installments = $1 ?? []
        }
      case .latePenaltyRate: .optional(.percent, "Late penalty, percent a year.") { $0.latePenaltyRate = $1 }
      case .earlyDiscount:
        .optional(.text, "Conditions of a discount for early payment.") { $0.earlyDiscount = $1 }
      case .qrCode:
        .optional(
          .word(InvoiceModel.PaymentCode.self),
          "The QR code of the transfer on the page: `epc` is that of SEPA, for an amount due in euros and an IBAN; "
            + "`swiss` is the QR-bill, for francs or euros and an IBAN of Switzerland or Liechtenstein."
        ) { $0.qrCode = $1 }
      case .url: .optional(.webAddress, "Where to pay online.") { $0.url = $1 }
      }
    }
  }

  /// The keys of references to other documents.
  package enum References: String, JSONKey {
    case purchaseOrder = "purchase_order"
    case salesOrder = "sales_order"
    case contract, project, tender
    case despatchAdvice = "despatch_advice"
    case receivingAdvice = "receiving_advice"
    case object
    case buyerAccounting = "buyer_accounting"
    case preceding

    static let form = ObjectForm("Other documents.", Self.self, from: InvoiceModel.References()) { key in
      switch key {
      case .purchaseOrder: .optional(.text, "Purchase order (BT-13).") { $0.purchaseOrder = $1 }
      case .contract: .optional(.text, "Contract (BT-12).") { $0.contract = $1 }
      case .project: .optional(.text, "Project (BT-11).") { $0.project = $1 }
      case .salesOrder: .optional(.text, "Order as the seller numbers it (BT-14).") { $0.salesOrder = $1 }
      case .tender: .optional(.text, "Call for tenders, or its lot (BT-17).") { $0.tender = $1 }
      case .despatchAdvice: .optional(.text, "Despatch advice (BT-16).") { $0.despatchAdvice = $1 }
      case .receivingAdvice: .optional(.text, "Receiving advice (BT-15).") { $0.receivingAdvice = $1 }
      case .object: .optional(.object(InvoicedObject.form)) { $0.object = $1 }
      case .buyerAccounting: .optional(.text, "Where the buyer books the invoice (BT-19).") { $0.buyerAccounting = $1 }
      case .preceding:
        .optional(
          .list(of: Preceding.form), "Earlier invoices that this one credits, corrects or settles (BG-3)."
        ) { $0.preceding = $1 ?? [] }
      }
    }
  }

  /// The keys of an earlier invoice.
  enum Preceding: String, JSONKey {
    case number, date

    static let form = ObjectForm(
      "An earlier invoice.", Self.self, from: PrecedingInvoice(number: "", date: .placeholder)
    ) { key in
      switch key {
      case .number: .required(.text, "Number (BT-25).") { $0.number = $1 ?? "" }
      case .date: .required(.date, "Date of issue (BT-26).") { $0.date = $1 ?? .placeholder }
      }
    }
  }

  /// The keys of a note with its subject.
  enum Note: String, JSONKey {
    case code, text

    static let form = ObjectForm("A note with its subject.", Self.self, from: InvoiceModel.Note("")) { key in
      switch key {
      case .code: .optional(.noteSubject, "Subject, a code of UNTDID 4451.") { $0.code = $1 }
      case .text: .required(.multilineText, "The note.") { $0.text = $1 ?? "" }
      }
    }
  }
}

extension ValueForm where Value == DatePeriod {
  /// A span of days.
  static var period: ValueForm {
    object(InvoiceKeys.Period.form, name: "period") { draft in
      guard let start = draft.start, let end = draft.end else { return nil }
      return DatePeriod(start: start, end: end)
    }
  }
}

extension ValueForm where Value == [InvoiceModel.Note] {
  /// Notes, each a text or an object.
  static var notes: ValueForm {
    list(
      of: .text(
        .multilineText, orObject: .object(InvoiceKeys.Note.form), noun: "A note", make: { InvoiceModel.Note($0) }),
      placeholder: InvoiceModel.Note(""))
  }
}
