internal import InvoiceModel

/// A line as it was read, before the invoice's defaults.
struct DecodedLine {
  var line = InvoiceLine(description: "", unitPrice: .zero, vatRate: .zero)
  var rate: ExactDecimal?
  var category: VATCategory?
}

extension InvoiceDecoder {
  /// Reads the items.
  mutating func items() throws(JSONSyntaxError) -> [DecodedLine] {
    var items: [DecodedLine] = []
    try array(limit: Self.maximumItems, code: .tooManyItems) { (decoder) throws(JSONSyntaxError) in
      // An item with an error keeps its place, so that the paths of the others stay right.
      items.append(try decoder.item())
    }
    return items
  }

  private mutating func item() throws(JSONSyntaxError) -> DecodedLine {
    var item = DecodedLine()
    _ = try object(InvoiceKeys.Item.self, required: [.description, .unitPrice]) {
      (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .description: item.line.description = try decoder.string() ?? ""
      case .details: item.line.details = try decoder.string()
      case .code: item.line.code = try decoder.string()
      case .quantity: item.line.quantity = try decoder.decimal() ?? ExactDecimal(1)
      case .unit: item.line.unit = try decoder.unit()
      case .unitPrice: item.line.unitPrice = try decoder.decimal() ?? .zero
      case .priceBaseQuantity: item.line.priceBaseQuantity = try decoder.decimal() ?? ExactDecimal(1)
      case .discount: item.line.discount = try decoder.lineDiscount()
      case .vatRate: item.rate = try decoder.decimal()
      case .vatCategory: item.category = try decoder.word(VATCategory.self)
      case .vatExemption: item.line.vatExemption = try decoder.string()
      case .nature: item.line.nature = try decoder.word(OperationNature.self)
      case .period: item.line.period = try decoder.period()
      case .total: item.line.statedTotal = try decoder.decimal()
      }
    }
    return item
  }

  private mutating func lineDiscount() throws(JSONSyntaxError) -> LineDiscount? {
    let start = try startOfValue()
    var percent: ExactDecimal?
    var amount: ExactDecimal?
    var reason: String?
    var given = 0
    let isObject = try object(InvoiceKeys.LineDiscount.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .percent: (percent, given) = (try decoder.decimal(), given + 1)
      case .amount: (amount, given) = (try decoder.decimal(), given + 1)
      case .reason: reason = try decoder.string()
      }
    }
    guard isObject, let value = allowanceValue(percent, amount, given: given, at: start) else { return nil }
    return LineDiscount(value, reason: reason)
  }

  /// Reads the document's discounts or charges.
  mutating func allowances() throws(JSONSyntaxError) -> [DocumentAllowance] {
    var allowances: [DocumentAllowance] = []
    try array { (decoder) throws(JSONSyntaxError) in
      let start = try decoder.startOfValue()
      var allowance = DocumentAllowance(.amount(.zero))
      var percent: ExactDecimal?
      var amount: ExactDecimal?
      var given = 0
      let isObject = try decoder.object(InvoiceKeys.Allowance.self) { (decoder, key) throws(JSONSyntaxError) in
        switch key {
        case .reason: allowance.reason = try decoder.string()
        case .percent: (percent, given) = (try decoder.decimal(), given + 1)
        case .amount: (amount, given) = (try decoder.decimal(), given + 1)
        case .vatRate: allowance.vatRate = try decoder.decimal()
        case .vatCategory: allowance.vatCategory = try decoder.word(VATCategory.self)
        }
      }
      if isObject {
        allowance.value = decoder.allowanceValue(percent, amount, given: given, at: start) ?? allowance.value
      }
      allowances.append(allowance)
    }
    return allowances
  }

  private mutating func allowanceValue(
    _ percent: ExactDecimal?, _ amount: ExactDecimal?, given: Int, at offset: Int
  ) -> AllowanceValue? {
    guard given == 1 else {
      report(.percentOrAmount, at: offset, "Exactly one of `percent` and `amount` is needed here.")
      return nil
    }
    if let percent { return .percent(percent) }
    return amount.map { .amount($0) }
  }

  /// Reads the stated VAT breakdown.
  mutating func vatRows() throws(JSONSyntaxError) -> [StatedTotals.VATRow] {
    var rows: [StatedTotals.VATRow] = []
    try array { (decoder) throws(JSONSyntaxError) in
      var row = StatedTotals.VATRow(category: .standard, rate: .zero, base: .zero, tax: .zero)
      _ = try decoder.object(InvoiceKeys.VATRow.self, required: [.vatCategory, .base, .tax]) {
        (decoder, key) throws(JSONSyntaxError) in
        switch key {
        case .vatCategory: row.category = try decoder.word(VATCategory.self) ?? .standard
        case .vatRate: row.rate = try decoder.decimal() ?? .zero
        case .base: row.base = try decoder.decimal() ?? .zero
        case .tax: row.tax = try decoder.decimal() ?? .zero
        }
      }
      rows.append(row)
    }
    return rows
  }
}
