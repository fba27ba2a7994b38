extension ChartDrawing {
  /// So many marks the lower axis has at most.
  private static let marks = 12
  /// From so many points on a line has no dots.
  private static let dots = 31

  /// All that the template draws and writes. Names are its own: none is that of anything around it.
  func values(_ words: Words) -> Page.Values {
    let table: [[String: any Sendable]] = chart.places.indices.map { place in
      let cells: [[String: any Sendable]] = chart.series.indices.map { series in
        ["cell": chart.value(series, place).map(self.words) ?? words("figures", "unknown")]
      }
      return ["row": chart.places[place].name, "cells": cells]
    }
    return [
      "chartID": chart.id, "chartTitle": chart.title, "chartSummary": chart.summary, "chartEmpty": chart.isEmpty,
      "chartWidth": Self.text(Self.width), "chartHeight": Self.text(Self.height), "gridLeft": Self.text(left),
      "gridRight": Self.text(right), "zero": Self.text(y(0)), "grid": grid, "ticks": ticks, "legend": names,
      "areas": chart.style == .line ? areas : [], "dots": chart.style == .line ? dots : [],
      "bars": chart.style == .line ? [] : bars, "heads": chart.series.map { ["head": $0.name] }, "table": table,
    ]
  }

  private var grid: [[String: any Sendable]] {
    zip(scale.marks, labels).map { mark, label in
      [
        "gridY": Self.text(y(mark)), "gridLabel": label, "labelX": Self.text(left - 8),
        "labelY": Self.text(y(mark) + 4),
      ]
    }
  }

  /// As many as there is room for, evenly.
  private var ticks: [[String: any Sendable]] {
    let marked = chart.places.indices.filter { chart.places[$0].mark != nil }
    let longest = marked.compactMap { chart.places[$0].mark?.count }.max() ?? 0
    // With a gap between them.
    let wanted = (Double(longest) + 1.5) * Self.character * Double(marked.count) / (right - left)
    let stride = max((marked.count + Self.marks - 1) / Self.marks, Int(wanted.rounded(.up)))
    return marked.enumerated().compactMap { number, place in
      guard number % max(1, stride) == 0, let mark = chart.places[place].mark else { return nil }
      return ["tickX": Self.text(x(place)), "tickY": Self.text(bottom + 20), "tick": mark]
    }
  }

  private var names: [[String: any Sendable]] {
    zip(chart.series, legend).enumerated().map { number, entry in
      let (series, place) = entry
      return [
        "swatchX": Self.text(place.x), "swatchY": Self.text(place.y - 10), "nameX": Self.text(place.x + 18),
        "nameY": Self.text(place.y), "name": series.name, "tone": tone(number), "hatched": isHatched(number),
      ]
    }
  }

  /// A colour of the stylesheet.
  private func tone(_ series: Int) -> String { "tone-\(series % Self.colours)" }

  /// Every other series has lines through it: colours alone tell nothing to some.
  private func isHatched(_ series: Int) -> Bool { series % 2 == 1 && chart.style != .line }

  /// The pieces of a line without a gap.
  private func runs(_ series: Int) -> [[(place: Int, value: Int64)]] {
    var runs: [[(place: Int, value: Int64)]] = []
    var isOpen = false
    for place in chart.places.indices {
      guard let value = chart.value(series, place) else {
        isOpen = false
        continue
      }
      if isOpen { runs[runs.count - 1].append((place, value)) } else { runs.append([(place, value)]) }
      isOpen = true
    }
    return runs
  }

  private var areas: [[String: any Sendable]] {
    chart.series.indices.flatMap { series in
      runs(series).filter { $0.count > 1 }.map { run in
        let line = run.enumerated().map { number, point in
          (number == 0 ? "M" : "L") + Self.text(x(point.place)) + " " + Self.text(y(Int128(point.value)))
        }.joined()
        let ends = [run.last, run.first].compactMap { $0.map { Self.text(x($0.place)) } }
        let zero = Self.text(y(0))
        return ["line": line, "area": line + ends.map { "L\($0) \(zero)" }.joined() + "Z", "tone": tone(series)]
      }
    }
  }

  private var dots: [[String: any Sendable]] {
    chart.series.indices.flatMap { series in
      runs(series).filter { $0.count == 1 || chart.places.count <= Self.dots }.flatMap { run in
        run.map { point in
          [
            "dotX": Self.text(x(point.place)), "dotY": Self.text(y(Int128(point.value))), "tone": tone(series),
            "tip": tip(series, point.place, point.value),
          ]
        }
      }
    }
  }

  private var bars: [[String: any Sendable]] {
    let room = band * 0.72
    return chart.places.indices.flatMap { place in
      var (up, down) = (Int128(0), Int128(0))
      return chart.series.indices.compactMap { series -> [String: any Sendable]? in
        guard let value = chart.value(series, place), value != 0 else { return nil }
        var (start, size, offset) = (Int128(0), room, 0.0)
        if chart.style == .stacked {
          start = value > 0 ? up : down
          if value > 0 { up += Int128(value) } else { down += Int128(value) }
        } else {
          size = room / Double(chart.series.count)
          offset = Double(series) * size
        }
        let (from, to) = (y(start), y(start + Int128(value)))
        return [
          "barX": Self.text(x(place) - room / 2 + offset), "barY": Self.text(min(from, to)),
          "barWidth": Self.text(max(0.5, size - (chart.style == .grouped ? 1 : 0))),
          "barHeight": Self.text(max(0.5, abs(from - to))), "tone": tone(series), "hatched": isHatched(series),
          "tip": tip(series, place, value),
        ]
      }
    }
  }

  private func tip(_ series: Int, _ place: Int, _ value: Int64) -> String {
    let name = chart.series.count > 1 ? ", " + chart.series[series].name : ""
    return "\(chart.places[place].name)\(name): \(words(value))"
  }
}
