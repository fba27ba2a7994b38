internal import InvoiceModel

/// Computes an invoice whose values have been checked.
struct InvoiceComputation {
  let invoice: Invoice
  let decimals: Int
  /// Why a small business charges no VAT.
  let franchiseExemption: String?
  var problems: ProblemCollector
  var lines: [ComputedLine] = []
  /// In the order in which they first appear.
  var groups: [VATGroup] = []
  /// More groups than any tax law knows; they bound what discounts are spread over.
  private static let maximumGroups = 100
  private var places: [VATGroup.Key: Int] = [:]

  init(_ invoice: Invoice, problems: ProblemCollector) {
    self.invoice = invoice
    self.problems = problems
    decimals = invoice.currency.minorUnitDigits
    franchiseExemption = JurisdictionTable.standard.franchiseExemption(of: invoice.seller)
  }

  /// Computes the invoice; nil when there is an error, which is then among the problems.
  mutating func compute() -> ComputedInvoice? {
    computeLines()
    guard !problems.hasComputationErrors else { return nil }
    spread(invoice.allowances, isCharge: false)
    spread(invoice.charges, isCharge: true)
    guard !problems.hasComputationErrors else { return nil }
    do throws(ArithmeticOverflow) {
      try checkDiscounts()
      return problems.hasComputationErrors ? nil : try total()
    } catch {
      reportOverflow(at: "/items")
      return nil
    }
  }

  mutating func reportOverflow(at path: String) {
    problems.add(
      Problem(
        code: .amountTooLarge, path: path, message: "The amounts here are too large, or too long, to compute with."))
  }

  /// The place of a group, which is made when there is none.
  mutating func group(_ key: VATGroup.Key) -> Int {
    if let place = places[key] { return place }
    if groups.count == Self.maximumGroups {
      problems.add(
        Problem(
          code: .tooManyVATGroups, path: "/items",
          message: "There are more than \(Self.maximumGroups) different VAT rates and categories.", term: "BG-23"))
    }
    groups.append(VATGroup(key))
    places[key] = groups.count - 1
    return groups.count - 1
  }

  private mutating func computeLines() {
    lines.reserveCapacity(invoice.lines.count)
    for (index, line) in invoice.lines.enumerated() {
      do throws(ArithmeticOverflow) {
        var computed = try InvoiceArithmetic.line(line, decimals: decimals)
        if let member = computed.tooLargeDiscount {
          problems.add(.discountTooLarge(at: "\(invoice.itemPath(ofLine: index))/\(member)"))
        }
        if invoice.pricesIncludeVAT { computed.quotedTotal = computed.net }
        let place = group(VATGroup.Key(category: line.vatCategory, rate: line.vatRate))
        groups[place].lines.append(index)
        groups[place].lineSum = try groups[place].lineSum.adding(computed.net)
        if groups[place].exemption == nil { groups[place].exemption = line.vatExemption }
        lines.append(computed)
      } catch {
        reportOverflow(at: invoice.itemPath(ofLine: index))
      }
    }
  }
}

extension ProblemCollector {
  /// Whether something that amounts follow from is wrong, so that computing would only report consequences.
  var hasComputationErrors: Bool {
    // Errors that are only counted may be anywhere.
    isFull || errorPaths.contains(where: Self.affectsAmounts)
  }

  private static func affectsAmounts(_ path: String) -> Bool {
    let tokens = JSONPointer.tokens(path).map(String.init)
    guard let first = tokens.first, let key = InvoiceKeys.Document(rawValue: first) else { return true }
    switch key {
    case .customer, .delivery, .payment, .references, .notes, .dueDate, .supplyDate, .period, .language,
      .invoiceNumber, .date, .nature, .type, .typeCode, .validUntil, .theme, .metadata,
      .exchangeRate:
      return false
    case .company:
      guard tokens.count > 1 else { return true }
      if InvoiceKeys.Party(rawValue: tokens[1]) != nil { return false }
      guard let member = InvoiceKeys.Company(rawValue: tokens[1]) else { return true }
      return member == .vatRegime
    default: return true
    }
  }
}
