internal import Billing
internal import Hummingbird

/// A call of somebody who is logged in at the desk: what its handler needs.
struct DeskCall: Sendable {
  let request: Request
  let context: PortalContext
  let viewer: DeskViewer
  /// What pages say in the viewer's language.
  let words: Words
  let formats: LocalFormats
  let desk: PortalDesk
  /// Of a page's form; empty for what only shows.
  let form: Form

  var admin: Admin { viewer.admin }
  var actor: Actor { viewer.admin.actor }
  var billing: BillingStore { desk.services.billing }

  /// A part of the path: `customers/{id}`.
  func parameter(_ name: String) throws -> String { try context.parameters.require(name) }

  /// A part of the path that is a number of the database.
  ///
  /// - Throws: ``PortalCode/notFound`` when it is none.
  func number(_ name: String) throws -> Int64 {
    guard let number = Int64(try parameter(name)), number > 0 else {
      throw HTTPProblem(.notFound, .notFound, "There is no such path, or not with this method.")
    }
    return number
  }

  /// A value of the URL; nil: none, or an empty one.
  func query(_ name: String) -> String? {
    request.uri.queryParameters[Substring(name)].flatMap { $0.isEmpty ? nil : String($0) }
  }

  /// A page of the desk.
  ///
  /// - Parameters:
  ///   - template: in `Site/templates`, without its ending; it extends `desk-layout`.
  ///   - title: what the tab and the first heading say.
  ///   - values: what the template shows besides.
  func page(_ template: String, title: String, _ values: Page.Values = [:]) -> PageAnswer {
    .page(Page(template: template, title: title, values: values.merging(frame) { own, _ in own }))
  }

  /// What the frame around every page shows.
  var frame: Page.Values {
    let here = request.uri.path
    let sections: [[String: any Sendable]] = DeskSection.all.map { section in
      [
        "path": section.path, "label": words("desk", section.key),
        "current": here == section.path || section.path != "/admin" && here.hasPrefix(section.path + "/"),
      ]
    }
    return ["sections": sections, "admin": admin.name, "role": words("desk", "role-\(admin.role.rawValue)")]
  }
}
