internal import Billing
internal import InvoiceKit

/// How the cells of a list are shown.
struct DeskCells {
  private let call: DeskCall
  private let list: DeskList

  init(_ call: DeskCall, _ list: DeskList) { (self.call, self.list) = (call, list) }

  /// Whether a column is set to the right.
  static func isNumber(_ column: DeskColumn) -> Bool { column.kind == .amount || column.kind == .count }

  /// A stable word of the service as the language has it; one that it has not stays as it is.
  static func word(_ word: String, _ call: DeskCall) -> String {
    call.words.rooms["words"]?[word] ?? word
  }

  func row(_ row: DeskRows.Row) -> [[String: any Sendable]] {
    var cells: [[String: any Sendable]] = []
    for (index, (column, cell)) in zip(list.columns, row.cells).enumerated() where column.kind != .currency {
      var value: [String: any Sendable] = ["number": Self.isNumber(column)]
      switch (column.kind, cell) {
      case (_, .empty): break
      case (.user, .number(let user)):
        value["text"] = "\(user)"
        value["link"] = "/admin/customers/\(user)"
      case (.time, .number(let time)): value["text"] = call.formats.time(time)
      case (.amount, .number(let amount)):
        let next = row.cells.dropFirst(index + 1).first
        if case .text(let currency)? = next { value["text"] = call.formats.amount(amount, currency) }
      case (.count, .number(let count)):
        value["text"] = "\(count)"
        // The first column leads to the thing itself, where it has a page.
        if index == 0, let path = Self.path(of: list.name) { value["link"] = "\(path)/\(row.id)" }
      case (.day, .text(let day)): value["text"] = CalendarDate(iso8601: day).flatMap(call.formats.day) ?? day
      case (.word, .text(let word)): value["text"] = Self.word(word, call)
      case (_, .text(let text)): value["text"] = text
      case (_, .number(let number)): value["text"] = "\(number)"
      }
      cells.append(value)
    }
    return cells
  }

  private static func path(of list: String) -> String? {
    ["dunning", "reviews", "events", "outbox", "jobs", "invoices"].contains(list)
      ? "/admin/\(list)"
      : list == "archive" ? "/admin/archive" : nil
  }
}
