/// What a page's points are on a screen, in pixels of CSS. Paper is read closer than a screen, so small type grows more
/// than large type, and the sheet with it; in print all of it shrinks to about its size on the page.
enum ScreenScale {
  /// By which factor a printer's sheet shrinks what is meant for a screen.
  static let print = 0.8

  /// Of type.
  static func type(_ points: Double) -> Double { (max(0, points) * 12.5).rounded() / 10 + 3 }

  /// Of the room between things.
  static func gap(_ points: Double) -> Double { (max(0, points) * 1.4).rounded() }

  /// Of a line, which is seen however thin it is.
  static func line(_ points: Double) -> Double { points > 0 ? max(1, (points * 1.34).rounded()) : 0 }

  /// Of the sheet.
  static func sheet(_ points: Double) -> Double { (points * 1.6).rounded() }

  /// Between the sheet's edge and what stands on it.
  static func margin(_ points: Double) -> Double { max(0, points).rounded() }

  /// Of a column of a table.
  static func column(_ points: Double) -> Double { (max(0, points) * 1.5).rounded() }

  /// Of pictures.
  static func picture(_ points: Double) -> Double { max(1, (points * 1.4).rounded()) }
}
