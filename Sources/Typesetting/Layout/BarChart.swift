/// Bars that stand on a line at zero, with lines of equal value behind them. It takes the whole width.
package struct BarChart: Hashable, Sendable {
  /// One bar.
  package struct Bar: Hashable, Sendable {
    /// A finite number; bars below zero hang from the line.
    package var value: Double
    /// Below the chart; nil: nothing.
    package var label: String?

    /// A bar; without a label its place below the axis is empty.
    package init(value: Double, label: String? = nil) {
      self.value = value
      self.label = label
    }
  }

  /// A line across the chart.
  package struct Gridline: Hashable, Sendable {
    /// Where it is, in the bars' measure.
    package var value: Double
    /// Left of the chart.
    package var label: String

    /// A line with what stands beside it.
    package init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// From left to right.
  package var bars: [Bar]
  /// From the lowest to the highest; they decide, with the bars, how far the chart reaches.
  package var gridlines: [Gridline]
  /// Of the bars' room, in points; the labels come below it.
  package var height: Double
  /// The part of a bar's room that it fills, from 0 to 1.
  package var fill: Double
  /// Of the bars.
  package var color: Color
  /// Of bars below zero.
  package var negativeColor: Color
  /// Of the lines across.
  package var gridColor: Color
  /// Of all labels.
  package var labelStyle: TextStyle

  /// A chart as wide as its place.
  package init(
    bars: [Bar], gridlines: [Gridline], height: Double, fill: Double = 0.7, color: Color, negativeColor: Color,
    gridColor: Color, labelStyle: TextStyle
  ) {
    self.bars = bars
    self.gridlines = gridlines
    self.height = height
    self.fill = fill
    self.color = color
    self.negativeColor = negativeColor
    self.gridColor = gridColor
    self.labelStyle = labelStyle
  }
}
