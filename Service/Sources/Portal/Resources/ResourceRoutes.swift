/// What programs read and do under `/portal`, in JSON.
enum ResourceRoutes {
  static let all: [PortalRoute] = []
}
