/// Bars that stand on a line at zero, with lines of equal value behind them. It takes the whole width.
package struct BarChart: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    /// A finite number; bars below zero hang from the line.
    package var value: Double
    /// Below the chart; nil: nothing.
    package var label: String?

    package init(value: Double, label: String? = nil) {
      self.value = value
      self.label = label
    }
  }

  package struct Gridline: Hashable, Sendable {
    package var value: Double
    /// Left of the chart.
    package var label: String

    package init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  package var bars: [Bar]
  /// From the lowest to the highest; they decide, with the bars, how far the chart reaches.
  package var gridlines: [Gridline]
  /// Of the bars' room, in points; the labels come below it.
  package var height: Double
  /// The part of a bar's room that it fills, from 0 to 1.
  package var fill: Double
  package var color: Color
  /// Of bars below zero.
  package var negativeColor: Color
  package var gridColor: Color
  package var labelStyle: TextStyle

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
