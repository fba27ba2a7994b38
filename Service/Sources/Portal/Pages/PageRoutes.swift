internal import HTTPTypes

/// The pages of the portal, and where their forms lead.
enum PageRoutes {
  static let all: [PortalRoute] = [
    .page(.get, "/", OverviewPage.show)
  ]
}
