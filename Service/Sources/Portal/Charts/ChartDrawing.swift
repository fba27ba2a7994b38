internal import Billing

/// A chart as shapes, from which the template `chart` makes SVG. Same chart, same shapes; colours are the stylesheet's.
struct ChartDrawing {
  /// The drawing's own units; the page scales it.
  static let width = 720.0
  static let height = 300.0
  /// So many colours the stylesheet has.
  static let colours = 6
  /// About how wide a character of a label is.
  static let character = 6.8
  private static let lineHeight = 20.0

  let chart: Chart
  let formats: LocalFormats
  let scale: ChartScale
  let left: Double
  let top: Double
  let bottom = ChartDrawing.height - 28
  let right = ChartDrawing.width - 12

  init(_ chart: Chart, _ formats: LocalFormats) {
    (self.chart, self.formats) = (chart, formats)
    scale = ChartScale(Self.extent(of: chart), least: chart.currency == nil ? 1 : 100)
    let isWhole = scale.marks.allSatisfy { $0 % 100 == 0 }
    labels = scale.marks.map { mark in
      let units = Int64(clamping: mark)
      guard chart.currency != nil else { return formats.count(units) ?? "\(units)" }
      return (isWhole ? formats.count(units / 100) : formats.number(units, decimals: 2)) ?? "\(units)"
    }
    left = Double(labels.map(\.count).max() ?? 1) * Self.character + 16
    legend = Self.legend(of: chart)
    top = (legend.last?.y ?? 0) + (legend.isEmpty ? 12 : 18)
  }

  /// What stands beside the marks.
  let labels: [String]
  /// Where the names of the series stand, if there are several.
  let legend: [(x: Double, y: Double)]

  /// The lowest and highest that is drawn.
  private static func extent(of chart: Chart) -> [Int128] {
    guard chart.style == .stacked else {
      return chart.series.flatMap { $0.values.prefix(chart.places.count).compactMap { $0.map { Int128($0) } } }
    }
    return chart.places.indices.flatMap { place in
      let values = chart.series.indices.compactMap { chart.value($0, place).map { Int128($0) } }
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  private static func legend(of chart: Chart) -> [(x: Double, y: Double)] {
    guard chart.series.count > 1 else { return [] }
    var (x, y) = (0.0, 12.0)
    return chart.series.map { series in
      let size = Double(series.name.count) * character + 36
      if x > 0, x + size > width { (x, y) = (0, y + lineHeight) }
      defer { x += size }
      return (x, y)
    }
  }

  func y(_ value: Int128) -> Double { bottom - scale.place(of: value) * (bottom - top) }

  /// How wide a place is.
  var band: Double { (right - left) / Double(max(1, chart.places.count)) }

  /// The middle of a place.
  func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * band }

  /// A length or place with at most one decimal.
  static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return "0" }
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return sign + "\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// A value in words: `1 234,50 €`.
  func words(_ value: Int64) -> String {
    (chart.currency.map { formats.amount(value, $0) } ?? formats.count(value)) ?? "\(value)"
  }
}
