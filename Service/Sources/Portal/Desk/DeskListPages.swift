internal import Billing
internal import HTTPTypes

/// The lists: filters, search, order and page stand in the URL, so that what is seen can be kept and passed on.
enum DeskListPages {
  static let routes = DeskList.all.map { list in route(list, .all) } + [route(.archive, .finance)]

  private static func route(_ list: DeskList, _ roles: Set<AdminRole>) -> DeskRoute {
    DeskRoute(.get, "/\(list.name)", roles) { call in try await show(list, call) }
  }

  private static func show(_ list: DeskList, _ call: DeskCall) async throws -> PageAnswer {
    let request = request(list, call)
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.deskRows(list, request)
    }
    let cells = DeskCells(call, list)
    let rows: [[String: any Sendable]] = found.rows.map { ["cells": cells.row($0)] }
    var values: Page.Values = [
      "path": "/admin/\(list.name)", "searchable": list.isSearchable, "search": request.search ?? "",
      "heads": list.columns.filter { $0.kind != .currency }.map { column in
        ["label": call.words("desk", "column-\(column.key)"), "number": DeskCells.isNumber(column)]
          as [String: any Sendable]
      },
      "rows": rows, "empty": rows.isEmpty, "filters": filters(list, request, call),
      "orders": orders(list, request, call), "filtered": !request.filters.isEmpty || request.search != nil,
      "archive": list.name == "invoices" && call.admin.role == .finance,
    ]
    if let next = found.next { values["next"] = url(list, request, ["after": next]) }
    if request.cursor != nil { values["first"] = url(list, request, [:]) }
    return call.page("desk-list", title: call.words("desk", "list-\(list.name)"), values)
  }

  static func request(_ list: DeskList, _ call: DeskCall) -> DeskListRequest {
    var request = DeskListRequest()
    for filter in list.filters {
      if let choice = call.query(filter.key) { request.filters[filter.key] = choice }
    }
    request.search = call.query("q").map { String($0.prefix(200)) }
    if let sort = call.query("sort") {
      request.isAscending = !sort.hasPrefix("-")
      let key = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
      request.sort = list.sorts.contains(key) ? key : nil
    }
    request.cursor = call.query("after")
    return request
  }

  /// The URL of a page of the list with the same filters.
  private static func url(_ list: DeskList, _ request: DeskListRequest, _ more: [String: String]) -> String {
    var pairs = request.filters
    pairs["q"] = request.search
    pairs["sort"] = sort(request)
    pairs.merge(more) { $1 }
    let query = pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\(PortalRoutes.encoded($0.value))" }
    return "/admin/\(list.name)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static func sort(_ request: DeskListRequest) -> String? {
    if let key = request.sort { return (request.isAscending ? "" : "-") + key }
    return request.isAscending ? "id" : nil
  }

  private static func filters(
    _ list: DeskList, _ request: DeskListRequest, _ call: DeskCall
  ) -> [[String: any Sendable]] {
    list.filters.map { filter in
      let plans = call.desk.settings.plans
      let choices = filter.choices.isEmpty ? plans.map(\.key) : filter.choices
      return [
        "key": filter.key, "label": call.words("desk", "column-\(filter.key)"),
        "choices": choices.map { choice in
          [
            "value": choice,
            "label": filter.choices.isEmpty
              ? call.desk.settings.plan(choice)?.name(in: call.words.language) ?? choice : DeskCells.word(choice, call),
            "chosen": request.filters[filter.key] == choice,
          ] as [String: any Sendable]
        },
      ]
    }
  }

  private static func orders(
    _ list: DeskList, _ request: DeskListRequest, _ call: DeskCall
  ) -> [[String: any Sendable]] {
    let keys = ["", "id"] + list.sorts.flatMap { ["-\($0)", $0] }
    return keys.map { key in
      let name = key.hasPrefix("-") ? String(key.dropFirst()) : key
      let label =
        switch key {
        case "": call.words("desk", "order-newest")
        case "id": call.words("desk", "order-oldest")
        default:
          call.words(
            "desk", key.hasPrefix("-") ? "order-falling" : "order-rising",
            ["column": call.words("desk", "column-\(name)")])
        }
      return ["value": key, "label": label, "chosen": (sort(request) ?? "") == key]
    }
  }
}
