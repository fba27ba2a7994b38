internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension CreditNoteBuilder {
  /// Credits lines, or quantities of them, and their share of the document's discounts and charges.
  mutating func add(_ asked: [CreditRequest.Line], to invoice: inout Invoice) throws {
    var quantities: [Int: ExactDecimal] = [:]
    for line in asked {
      guard line.number > 0, state.lines.indices.contains(line.number - 1) else {
        throw Self.fail(
          .unknownLine, "", "The invoice has no line \(line.number).",
          hint: "Its lines are numbered from 1 to \(state.lines.count).")
      }
      let place = line.number - 1
      let left = try state.lines[place].leftQuantity()
      let quantity = try (quantities[place] ?? .zero) + (line.quantity ?? left)
      guard quantity.scale <= 4 else {
        throw Self.fail(.tooManyDecimals, "", "A quantity has at most 4 decimals.")
      }
      guard try state.lines[place].holds(quantity) else {
        throw Self.fail(
          .creditExceedsInvoice, original.itemPath(ofLine: place) + "/quantity",
          "\(left.isZero ? "Nothing" : "A quantity of \(left)") of line \(line.number) has not been credited.",
          hint: quantity.isNegative != left.isNegative && !left.isZero
            ? "The quantity to be credited has the sign of the line's." : nil)
      }
      quantities[place] = quantity
    }
    guard !quantities.isEmpty else { throw Self.fail(.nothingToCredit, "", "No line is named.") }
    var before: [VATKey: ExactDecimal] = [:]
    for group in state.groups { before[group.key] = try state.creditedAdjustment(of: group.key) }
    var drafted: [VATKey: DraftedGroup] = [:]
    for (place, quantity) in quantities.sorted(by: { $0.key < $1.key }) {
      let line = state.lines[place]
      let amount = try line.amount(of: quantity, decimals: state.decimals)
      let draft = try DraftedLine(line.line, quantity: quantity, amount: amount, decimals: state.decimals, rounding)
      invoice.lines.append(draft.line)
      try drafted[VATKey(line.line), default: DraftedGroup()].add(draft, amount: amount)
      try state.credit(line: place, quantity, amount)
    }
    for group in state.groups {
      let adjustment = try state.creditedAdjustment(of: group.key) - (before[group.key] ?? .zero)
      let part = drafted[group.key] ?? DraftedGroup()
      guard drafted[group.key] != nil || !adjustment.isZero else { continue }
      let asked = try part.asked + adjustment
      let given = try credit(asked, of: group)
      // Where there is no line, a charge is all there is, cents included.
      let share = part.count == 0 ? given : adjustment
      try adjust(group, share: share, rest: given - part.drafted - share, isRest: false, to: &invoice)
      warnRounded(asked, given, "at \(group.key.name)")
    }
  }

  /// What is credited of a group for what was asked: to the end where all its lines are, else so that the rest can be.
  private func credit(_ asked: ExactDecimal, of group: CreditableGroup) throws -> ExactDecimal {
    let isGross = original.pricesIncludeVAT
    let left = try group.left(isGross: isGross)
    // What earlier credit notes were rounded by is not there any more.
    let slack = try ExactDecimal(significand: Int128(group.reach * (original.lines.count + 2)), scale: state.decimals)
    let places = state.places(of: group.key)
    let isLast = try places.allSatisfy { try state.lines[$0].leftQuantity().isZero } && !places.isEmpty
    if (try isLast || !group.holds(asked, isGross: isGross)), try (left - asked).magnitude <= slack { return left }
    guard try group.holds(asked, isGross: isGross) else {
      throw Self.fail(
        .creditExceedsInvoice, "",
        "\(asked.text(minimumDecimals: state.decimals)) at \(group.key.name) is more than the "
          + "\(left.text(minimumDecimals: state.decimals)) that have not been credited.",
        hint: "Credit less, or all the rest.")
    }
    return try group.nearest(to: asked, isGross: isGross) ?? asked
  }

  /// Credits all that is left: the lines with what is left of their quantities, less what was credited as amounts.
  mutating func addRest(to invoice: inout Invoice) throws {
    if state.isWhole {
      invoice.lines = original.lines.map { line in
        var line = line
        line.statedTotal = nil
        return line
      }
      invoice.structure = original.structure
      invoice.allowances = original.allowances
      invoice.charges = original.charges
      return
    }
    let isGross = original.pricesIncludeVAT
    invoice.pricesIncludeVAT = isGross
    for group in state.groups where !group.isEmpty {
      let before = try state.creditedAdjustment(of: group.key)
      var part = DraftedGroup()
      for place in state.places(of: group.key) {
        let line = state.lines[place]
        let quantity = try line.leftQuantity()
        guard !quantity.isZero else { continue }
        let amount = try line.amount(of: quantity, decimals: state.decimals)
        let draft = try DraftedLine(line.line, quantity: quantity, amount: amount, decimals: state.decimals, rounding)
        try part.add(draft, amount: amount)
        try state.credit(line: place, quantity, amount)
        invoice.lines.append(draft.line)
      }
      let left = try group.left(isGross: isGross)
      if part.count == 0 {
        try addAmount(left, of: group, to: &invoice)
      } else {
        let share = try state.adjustment(of: group.key) - before
        try adjust(group, share: share, rest: left - part.drafted - share, isRest: true, to: &invoice)
      }
    }
  }

  private var rounding: String { formatter?.wording.eInvoice.rounding ?? "" }

  /// Adds a group's share of the document's discounts and charges, and what is left of cents and earlier amounts.
  private func adjust(
    _ group: CreditableGroup, share: ExactDecimal, rest: ExactDecimal, isRest: Bool, to invoice: inout Invoice
  ) throws {
    let cents = try ExactDecimal(significand: Int128(group.reach * 2), scale: state.decimals)
    func add(_ amount: ExactDecimal, _ reason: String) {
      if amount.isNegative {
        invoice.allowances.append(group.key.allowance(amount.magnitude, reason: reason))
      } else if !amount.isZero {
        invoice.charges.append(group.key.allowance(amount, reason: reason))
      }
    }
    add(share, reasons(of: group.key, isDiscount: share.isNegative))
    let isCredited = isRest && rest.isNegative && rest.magnitude > cents
    add(rest, isCredited ? formatter?.wording.correction.alreadyCredited ?? "" : rounding)
  }

  /// The reasons of the document's discounts or charges in a group.
  private func reasons(of key: VATKey, isDiscount: Bool) -> String {
    var reasons: [String] = []
    for allowance in isDiscount ? state.original.allowances : state.original.charges
    where allowance.vatCategory == key.category && allowance.vatRate == key.rate {
      if let reason = allowance.reason, !reasons.contains(reason) { reasons.append(reason) }
    }
    let words = formatter?.wording.eInvoice
    return reasons.isEmpty
      ? (isDiscount ? words?.discount : words?.charge) ?? "" : String(reasons.joined(separator: ", ").prefix(1000))
  }
}
