package import InvoiceModel

extension CSVTable.Cell {
  /// The day that the cell says: `2026-03-02`, `02/03/2026`; nil: none.
  package var date: CalendarDate? { CSVText.date(text) }

  /// The amount that the cell says: `1234.50`, `1 234,50 €`; nil: none, or one that may be two things (`1,234`).
  package var amount: ExactDecimal? {
    // Any separator: a mark before three digits is not guessed.
    guard let written = CSVAmount(text), case .value(let amount) = CSVText.number(written.number, separator: 0x09)
    else { return nil }
    return amount
  }
}
