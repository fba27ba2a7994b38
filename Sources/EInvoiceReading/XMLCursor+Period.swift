internal import InvoiceModel

extension XMLCursor {
  /// The period between two days that were read; one with a single end is warned about, as the invoice JSON has none.
  func period(from start: CalendarDate?, to end: CalendarDate?, terms: (String, String)) -> DatePeriod? {
    guard let start, let end else {
      if let date = start ?? end {
        log.warn(
          .halfPeriod, at: element,
          "Only one end of this period is stated, \(date); the invoice JSON has periods with both.",
          term: start == nil ? terms.1 : terms.0)
      }
      return nil
    }
    return DatePeriod(start: start, end: end)
  }
}
