/// Which page a picture shows, and how fine it is.
public struct PagePicture: Hashable, Sendable {
  /// In dots an inch.
  public static let resolutions = 18...600

  /// From 1.
  public var page: Int
  /// In dots an inch: A4 at 96 is 794 pixels wide. Of ``resolutions``.
  public var resolution: Int

  /// A picture of a page.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - resolution: in dots an inch, of ``resolutions``.
  public init(page: Int = 1, resolution: Int = 144) {
    self.page = page
    self.resolution = resolution
  }
}
