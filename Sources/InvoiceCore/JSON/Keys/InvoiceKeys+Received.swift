internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of what a received invoice states.
  enum Received: String, JSONKey {
    case syntax, specification, profile, file, process
    case typeCode = "type_code"
    case meansCode = "means_code"
    case account
    case taxPointCode = "tax_point_code"
    case taxName = "tax_name"
    case taxCurrency = "tax_currency"
    case taxInTaxCurrency = "tax_in_tax_currency"
    case currency, unstated
    case lineTotal = "line_total"
    case allowanceTotal = "allowance_total"
    case chargeTotal = "charge_total"
    case rounding, allowances, charges
    case vatBreakdown = "vat_breakdown"
    case lines, details
    case furtherDetails = "further_details"
    case findings

    static let form = ObjectForm(
      "An invoice that was received: what its sender states beside the keys of every invoice.", Self.self,
      from: DecodedReception(), member)

    private static func member(_ key: Received) -> ObjectMember<DecodedReception> {
      switch key {
      case .syntax:
        .required(.word(EInvoiceSyntax.self), "How it was written.") { $0.reception.syntax = $1 ?? .cii }
      case .specification: .optional(.text, "Specification (BT-24).") { $0.reception.specification = $1 }
      case .profile: .optional(.text, "What the specification is called.") { $0.reception.profile = $1 }
      case .file: .optional(.text, "Name of the file.") { $0.reception.file = $1 }
      case .process: .optional(.text, "Business process (BT-23).") { $0.reception.process = $1 }
      case .typeCode: .optional(.text, "Type of UNTDID 1001 (BT-3).") { $0.reception.typeCode = $1 }
      case .meansCode: .optional(.text, "Payment means of UNTDID 4461 (BT-81).") { $0.reception.meansCode = $1 }
      case .account: .optional(.text, "An account that is no IBAN (BT-84).") { $0.reception.account = $1 }
      case .taxPointCode: .optional(.text, "When VAT falls due (BT-8).") { $0.reception.taxPointCode = $1 }
      case .taxName: .optional(.text, "What the tax is called, if not VAT.") { $0.reception.taxName = $1 }
      case .taxCurrency:
        .optional(.text, "Currency in which VAT is also stated (BT-6).") { $0.reception.taxCurrency = $1 }
      case .taxInTaxCurrency:
        .optional(.decimal, "VAT in that currency (BT-111).") { $0.reception.taxInTaxCurrency = $1 }
      case .currency: .optional(.text, "A currency that ISO 4217 does not list.") { $0.currency = $1 }
      case .unstated:
        .optional(.list(of: .word(StatedTerm.self), placeholder: .tax), "Terms that are not stated.") {
          $0.reception.unstated = Set($1 ?? [])
        }
      case .lineTotal: .optional(.decimal, "Sum of the lines (BT-106).") { $0.lineTotal = $1 }
      case .allowanceTotal: .optional(.decimal, "Sum of the discounts (BT-107).") { $0.allowanceTotal = $1 }
      case .chargeTotal: .optional(.decimal, "Sum of the charges (BT-108).") { $0.chargeTotal = $1 }
      case .rounding: .optional(.decimal, "Rounding (BT-114).") { $0.rounding = $1 }
      case .allowances: .optional(.list(of: StatedAllowance.form), "Discounts (BG-20).") { $0.allowances = $1 ?? [] }
      case .charges: .optional(.list(of: StatedAllowance.form), "Charges (BG-21).") { $0.charges = $1 ?? [] }
      case .vatBreakdown: .optional(.list(of: StatedGroup.form), "VAT groups (BG-23).") { $0.breakdown = $1 ?? [] }
      case .lines:
        .optional(.list(of: StatedLine.form, atMost: .max), "Of each item, what it states besides.") {
          $0.lines = $1 ?? []
        }
      case .details:
        .optional(.list(of: StatedDetailKeys.form, atMost: .max), "What no other key holds.") {
          $0.reception.details = $1 ?? []
        }
      case .furtherDetails:
        .optional(.days, "How many details there are beside those.") { $0.reception.furtherDetails = $1 ?? 0 }
      case .findings: .optional(.days, "How many findings reading had.") { $0.reception.findings = $1 ?? 0 }
      }
    }
  }

  /// The keys of a discount or charge as it is stated.
  enum StatedAllowance: String, JSONKey {
    case amount, percent, base, reason
    case reasonCode = "reason_code"
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"

    static let form = ObjectForm(
      "A discount or charge as it is stated.", Self.self, from: DecodedStatedAllowance()
    ) { key in
      switch key {
      case .amount: .optional(.decimal, "Amount (BT-92, BT-99).") { $0.amount = $1 }
      case .percent: .optional(.decimal, "Percentage (BT-94, BT-101).") { $0.percent = $1 }
      case .base: .optional(.decimal, "What the percentage is of (BT-93, BT-100).") { $0.base = $1 }
      case .reason: .optional(.text, "Reason (BT-97, BT-104).") { $0.reason = $1 }
      case .reasonCode: .optional(.text, "Code of the reason (BT-98, BT-105).") { $0.reasonCode = $1 }
      case .vatCategory: .optional(.text, "VAT category (BT-95, BT-102).") { $0.category = $1 }
      case .vatRate: .optional(.decimal, "VAT rate (BT-96, BT-103).") { $0.rate = $1 }
      }
    }
  }

  /// The keys of a VAT group as it is stated.
  enum StatedGroup: String, JSONKey {
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"
    case base, tax
    case exemption
    case exemptionCode = "exemption_code"

    static let form = ObjectForm("A VAT group as it is stated.", Self.self, from: DecodedStatedGroup()) { key in
      switch key {
      case .vatCategory: .optional(.text, "Category (BT-118).") { $0.category = $1 }
      case .vatRate: .optional(.decimal, "Rate (BT-119).") { $0.rate = $1 }
      case .base: .optional(.decimal, "Taxable amount (BT-116).") { $0.base = $1 }
      case .tax: .optional(.decimal, "VAT (BT-117).") { $0.tax = $1 }
      case .exemption: .optional(.multilineText, "Reason of the exemption (BT-120).") { $0.exemption.text = $1 }
      case .exemptionCode: .optional(.text, "Code of the exemption (BT-121).") { $0.exemption.code = $1 }
      }
    }
  }

  /// The keys of what a line states beyond an item's.
  enum StatedLine: String, JSONKey {
    case role, level
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"
    case unit, net
    case hasQuantity = "has_quantity"
    case hasPrice = "has_price"
    case priceDiscount = "price_discount"
    case adjustments, details

    static let form = ObjectForm("What a line states besides.", Self.self, from: DecodedStatedLine(), member)

    private static func member(_ key: StatedLine) -> ObjectMember<DecodedStatedLine> {
      switch key {
      case .role:
        .optional(.word(ReceivedLine.Role.self), "Whether it counts (BT-X-8).") {
          $0.line.role = $1 ?? .detail
        }
      case .level: .optional(.days, "How deep it stands below others.") { $0.line.level = $1 ?? 0 }
      case .vatCategory: .optional(.text, "VAT category (BT-151).") { $0.category = $1 }
      case .vatRate: .optional(.decimal, "VAT rate (BT-152).") { $0.rate = $1 }
      case .unit: .optional(.text, "A unit that no recommendation lists (BT-130).") { $0.unit = $1 }
      case .net: .optional(.decimal, "Net amount (BT-131).") { $0.net = $1 }
      case .hasQuantity:
        .optional(.flag, "Whether a quantity is stated.") { $0.line.hasQuantity = $1 ?? true }
      case .hasPrice: .optional(.flag, "Whether a price is stated.") { $0.line.hasPrice = $1 ?? true }
      case .priceDiscount:
        .optional(.decimal, "What is taken off the gross price (BT-147).") { $0.line.priceDiscount = $1 }
      case .adjustments:
        .optional(.list(of: StatedAdjustment.form), "Discounts and charges on it (BG-27, BG-28).") {
          $0.adjustments = $1 ?? []
        }
      case .details:
        .optional(.list(of: StatedDetailKeys.form), "What no other key holds.") { $0.line.details = $1 ?? [] }
      }
    }
  }

  /// The keys of a discount or charge on a line.
  enum StatedAdjustment: String, JSONKey {
    case charge, amount, percent, base, reason
    case reasonCode = "reason_code"

    static let form = ObjectForm(
      "A discount or charge on a line.", Self.self, from: LineAdjustment(isCharge: false, amount: nil)
    ) { key in
      switch key {
      case .charge: .optional(.flag, "Whether it is a charge.") { $0.isCharge = $1 ?? false }
      case .amount: .optional(.decimal, "Amount (BT-136, BT-141).") { $0.amount = $1 }
      case .percent: .optional(.decimal, "Percentage (BT-138, BT-143).") { $0.percent = $1 }
      case .base: .optional(.decimal, "What the percentage is of (BT-137, BT-142).") { $0.base = $1 }
      case .reason: .optional(.text, "Reason (BT-139, BT-144).") { $0.reason = $1 }
      case .reasonCode: .optional(.text, "Code of the reason (BT-140, BT-145).") { $0.reasonCode = $1 }
      }
    }
  }

  /// The keys of a detail: an element that no other key holds.
  enum StatedDetailKeys: String, JSONKey {
    case names, term, payment, parts

    static let form = ObjectForm(
      "An element of the XML that no other key holds.", Self.self, from: StatedDetail(names: [], parts: [])
    ) { key in
      switch key {
      case .names: .required(.list(of: .text, placeholder: ""), "The elements' names.") { $0.names = $1 ?? [] }
      case .term: .optional(.text, "Business term.") { $0.term = $1 }
      case .payment:
        .optional(.flag, "Whether it is about the payment.") { $0.isAboutPayment = $1 ?? false }
      case .parts:
        .required(.list(of: StatedPart.values, placeholder: .empty), "What stands in it.") { $0.parts = $1 ?? [] }
      }
    }
  }

  /// The keys of a value within a detail; one of those that say what kind it is.
  enum StatedPart: String, JSONKey {
    case names, text, scheme, amount, currency, quantity, unit, percent, date, flag, file, type

    /// A part before it is known what kind its value is of.
    struct Draft: Sendable {
      var names: [String] = []
      var value: StatedDetail.Value?
      var qualifier: String?
      var fileName: String?
      var fileType: String?
    }

    static let form = ObjectForm("A value.", Self.self, from: Draft()) { key in
      switch key {
      case .names: .optional(.list(of: .text, placeholder: ""), "The elements' names.") { $0.names = $1 ?? [] }
      case .text: .optional(.multilineText, "A text.") { $0.value = $1.map { .text($0) } }
      case .scheme: .optional(.text, "Scheme of an identifier, list of a code.") { $0.qualifier = $1 }
      case .amount: .optional(.decimal, "An amount.") { $0.value = $1.map { .amount($0, currency: nil) } }
      case .currency: .optional(.text, "Its currency.") { $0.qualifier = $1 }
      case .quantity: .optional(.decimal, "A quantity.") { $0.value = $1.map { .quantity($0, unit: nil) } }
      case .unit: .optional(.text, "Its unit.") { $0.qualifier = $1 }
      case .percent: .optional(.decimal, "A percentage.") { $0.value = $1.map { .percent($0) } }
      case .date: .optional(.date, "A day.") { $0.value = $1.map { .date($0) } }
      case .flag: .optional(.flag, "Yes or no.") { $0.value = $1.map { .flag($0) } }
      case .file: .optional(.text, "Name of an attached file.") { $0.fileName = $1 }
      case .type: .optional(.text, "Type of an attached file.") { $0.fileType = $1 }
      }
    }

    static let values = ValueForm<StatedDetail.Part>.object(form) { draft in
      let value: StatedDetail.Value
      switch draft.value {
      case .text(let text, _)?: value = .text(text, scheme: draft.qualifier)
      case .amount(let amount, _)?: value = .amount(amount, currency: draft.qualifier)
      case .quantity(let quantity, _)?: value = .quantity(quantity, unit: draft.qualifier)
      case let other?: value = other
      case nil: value = .file(name: draft.fileName, type: draft.fileType)
      }
      return StatedDetail.Part(names: draft.names, value: value)
    }
  }
}

extension StatedDetail.Part {
  /// Stands where one could not be read.
  static let empty = StatedDetail.Part(names: [], value: .file(name: nil, type: nil))
}
