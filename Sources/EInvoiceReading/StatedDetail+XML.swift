internal import InvoiceModel

extension StatedDetail.Value {
  /// What stands in an element, read as its name tells; nil when there is nothing.
  init?(_ element: XMLElement) {
    let cursor = element.name.local
    if cursor.hasSuffix("BinaryObject") {
      self = .file(name: element.attribute("filename"), type: element.attribute("mimeCode"))
      return
    }
    guard let text = Self.plain(element.text) else { return nil }
    if let number = ExactDecimal(xml: text) {
      if cursor.hasSuffix("Amount") {
        self = .amount(number, currency: element.attribute("currencyID"))
        return
      }
      if cursor.hasSuffix("Quantity") || cursor.hasSuffix("Measure") {
        self = .quantity(number, unit: element.attribute("unitCode"))
        return
      }
      if cursor.hasSuffix("Percent") || cursor == "MultiplierFactorNumeric" {
        self = .percent(number)
        return
      }
    }
    if cursor == "DateTimeString" || cursor == "DateString" || cursor.hasSuffix("Date"), let date = Self.date(text) {
      self = .date(date)
      return
    }
    if cursor.hasSuffix("Indicator"), text == "true" || text == "false" {
      self = .flag(text == "true")
      return
    }
    let list = [element.attribute("listID"), element.attribute("listVersionID")].compactMap(\.self)
    self = .text(text, scheme: element.attribute("schemeID") ?? (list.isEmpty ? nil : list.joined(separator: " ")))
  }

  /// Whether an element says nothing to a reader: what kind of tax or document its siblings are about.
  static func isSilent(_ element: XMLElement) -> Bool {
    let parent = element.parent?.name.local
    switch element.name.local {
    case "SequenceNumeric", "UBLVersionID": return true
    case "TypeCode":
      return parent == "AdditionalReferencedDocument" || parent == "InvoiceReferencedDocument"
        || element.text == "VAT"
    case "DocumentTypeCode": return true
    // A discount on a price is meant unless it says that it is a charge.
    case "Indicator", "ChargeIndicator": return element.text == "false"
    default: return parent == "TaxScheme" && element.text == "VAT"
    }
  }

  /// `20260417` or `2026-04-17`, with a time or a zone after it.
  private static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso8601: String(text.prefix(10))) { return date }
    guard text.utf8.count == 8 || text.utf8.count == 12 || text.utf8.count == 14 else { return nil }
    return CalendarDate(iso8601: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))")
  }

  /// A text without control characters.
  private static func plain(_ text: String?) -> String? {
    guard let text else { return nil }
    let lines = text.unicodeScalars.split { $0 == "\n" }.map { line in
      line.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
        .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
