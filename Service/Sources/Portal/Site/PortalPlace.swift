/// Where a page is among the rooms: the navigation is the same for all pages of a place, and made once.
struct PortalPlace: Hashable {
  /// Its room; nil: none of them.
  let room: PortalRoom?
  /// Whether it is the first page of its room.
  let isFirst: Bool

  /// All that there are.
  static let all = ([nil] + PortalRoom.allCases).flatMap { room in
    [false, true].map { PortalPlace(room: room, isFirst: $0) }
  }

  /// The navigation of its pages.
  func navigation(_ templates: SiteTemplates, _ words: Words) -> Markup {
    let rooms = PortalRoom.allCases.map { room -> Page.Values in
      [
        "path": room.path, "name": words("rooms", room.rawValue), "isHere": room == self.room,
        "here": isFirst ? "page" : "true",
      ]
    }
    return Markup(html: String(decoding: templates.render("navigation", ["rooms": rooms]), as: UTF8.self))
  }
}
