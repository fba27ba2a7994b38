/// The rooms of the portal, as its navigation has them.
enum PortalRoom: String, CaseIterable {
  case overview, subscription, usage, invoices, settings, support

  /// Where it begins.
  var path: String {
    switch self {
    case .overview: "/portal/"
    case .subscription, .usage, .invoices, .settings: "/portal/\(rawValue)"
    case .support: "/portal/tickets"
    }
  }
}
