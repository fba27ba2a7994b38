import Billing
import Foundation
import FoundationXML
import Testing

@testable import Portal

@Suite("Charts")
struct ChartTests {
  private let site: PortalSite
  private let settings: BillingSettings

  init() throws {
    settings = try TestBilling.settings(folder: "/nowhere")
    site = try PortalSite(settings)
  }

  private func chart(
    _ style: Chart.Style, _ series: [[Int64?]], places: Int? = nil, currency: String? = "EUR"
  ) -> Chart {
    let count = places ?? series.map(\.count).max() ?? 0
    return Chart(
      id: "c", title: "Revenus & <b>", summary: "What there is", style: style,
      places: (0..<count).map { Chart.Place(name: "place \($0)", mark: "\($0)") },
      series: series.enumerated().map { Chart.Series(name: "series \($0.offset)", values: $0.element) },
      currency: currency)
  }

  private func html(_ chart: Chart, _ language: String = "fr") async throws -> String {
    let words = site.words(in: language)
    let html = site.html("chart", ChartDrawing(chart, site.formats(in: language)).values(words), words)
    return String(decoding: html, as: UTF8.self)
  }

  /// The elements of the drawing, by name with their attributes; fails when it is not well-formed.
  private func elements(_ html: String) throws -> [(name: String, attributes: [String: String])] {
    final class Reader: NSObject, XMLParserDelegate {
      var elements: [(name: String, attributes: [String: String])] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
      ) { elements.append((name, attributes)) }
    }
    let parser = XMLParser(data: Data(html.utf8))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.featureUnsupported) }
    return reader.elements
  }

  @Test("Marks are round, include zero and all values, and are few, whatever the values")
  func scale() {
    var random = SystemRandomNumberGenerator()
    var cases: [[Int128]] = [[], [0], [7], [-7], [1, 2, 3], [Int128(Int64.max), Int128(Int64.min)], [999], [-1, 1]]
    for _ in 0..<2_000 {
      let bound = Int64(1) << Int64.random(in: 1..<62, using: &random)
      cases.append((0..<3).map { _ in Int128(Int64.random(in: -bound...bound, using: &random)) })
    }
    for values in cases {
      for least in [Int128(1), 100] {
        let marks = ChartScale(values, least: least).marks
        let step = marks[1] - marks[0]
        #expect((2...9).contains(marks.count) && marks.contains(0), "\(values): \(marks)")
        #expect(zip(marks, marks.dropFirst()).allSatisfy { $1 - $0 == step })
        #expect(["1", "2", "5"].contains("\(step)".trimmingCharacters(in: ["0"])) && step >= least)
        #expect((marks.first ?? 1) <= (values.min() ?? 0) && (marks.last ?? -1) >= (values.max() ?? 0))
      }
    }
  }

  @Test(
    "A drawing is well-formed and named, has no style or script, and the table the same numbers",
    arguments: ["fr", "en"])
  func drawing(_ language: String) async throws {
    let html = try await html(chart(.stacked, [[10_050, nil, 0], [-2_000, 300, 123_456_789]]), language)
    let elements = try elements(html)
    let svg = try #require(elements.first { $0.name == "svg" })
    #expect(svg.attributes["role"] == "img" && svg.attributes["aria-labelledby"] == "c-title c-summary")
    #expect(html.contains(#"<title id="c-title">Revenus &amp; &lt;b&gt;</title>"#))
    #expect(html.contains(#"<desc id="c-summary">What there is</desc>"#))
    for word in ["style=", "<script", "<style", "onload", "NaN", "inf"] { #expect(!html.contains(word), "\(word)") }
    #expect(elements.filter { $0.attributes["class"] == "tone-1" && $0.name == "rect" }.count == 4)
    let amounts =
      language == "fr"
      ? ["100,50\u{00A0}€", "0,00\u{00A0}€", "-20,00\u{00A0}€", "3,00\u{00A0}€", "1\u{202F}234\u{202F}567,89\u{00A0}€"]
      : ["€100.50", "€0.00", "-€20.00", "€3.00", "€1,234,567.89"]
    for amount in amounts { #expect(html.contains("<td>\(amount)</td>"), "\(amount)\n\(html)") }
    #expect(html.contains("<td>–</td>"))
    #expect(try await self.html(chart(.stacked, [[10_050, nil, 0], [-2_000, 300, 123_456_789]]), language) == html)
  }

  @Test("Bars stand where their values are, those below zero under the axis, and nothing leaves the drawing")
  func bars() async throws {
    let html = try await html(chart(.stacked, [[300, -100], [200, -400]]))
    let rects = try elements(html).filter { $0.name == "rect" && $0.attributes["width"] != "12" }
    func number(_ rect: (name: String, attributes: [String: String]), _ name: String) throws -> Double {
      try #require(rect.attributes[name].flatMap { Double($0) })
    }
    // Series 0 and 1 of the first place, then of the second one; each of series 1 twice, with its lines.
    #expect(rects.count == 6)
    let (a, b, c, d) = (rects[0], rects[1], rects[3], rects[4])
    let unit = try number(a, "height") / 300
    #expect(try abs(number(b, "height") - 200 * unit) < 0.2 && abs(number(d, "height") - 400 * unit) < 0.2)
    #expect(try abs(number(b, "y") + number(b, "height") - number(a, "y")) < 0.2)
    #expect(try abs(number(a, "y") + number(a, "height") - number(c, "y")) < 0.2)
    #expect(try abs(number(c, "y") + number(c, "height") - number(d, "y")) < 0.2)
    for rect in rects {
      #expect(try number(rect, "x") >= 0 && number(rect, "x") + number(rect, "width") <= ChartDrawing.width)
      #expect(try number(rect, "y") >= 0 && number(rect, "y") + number(rect, "height") <= ChartDrawing.height)
    }
  }

  @Test("Nothing, one value, gaps, extremes, too few values and ten years are drawn as well")
  func extremes() async throws {
    #expect(try await html(chart(.line, [])).contains("<svg") == false)
    #expect(try await html(chart(.grouped, [[nil, nil]])).contains("<svg") == false)
    let one = try elements(try await html(chart(.line, [[5]])))
    #expect(
      one.filter { $0.name == "circle" }.count == 1
        && !one.contains { $0.attributes["class"]?.hasPrefix("line") == true })
    let gap = try elements(try await html(chart(.line, [[1, 2, nil, 4, nil, 6, 7]])))
    #expect(gap.filter { $0.attributes["class"] == "line tone-0" }.count == 2)
    for style in [Chart.Style.line, .stacked, .grouped] {
      for values in [[Int64.max, .min], [0, 0], [.min], [-5, -7]] as [[Int64]] {
        _ = try elements(try await html(chart(style, [values, values], currency: nil)))
      }
      _ = try elements(try await html(chart(style, [[1], [1, 2, 3, 4]], places: 3)))
    }
    let long = try elements(try await html(chart(.line, [(0..<3_650).map { Int64($0 * $0) }])))
    #expect(long.filter { $0.attributes["text-anchor"] == "middle" }.count <= 12)
    #expect(!long.contains { $0.name == "circle" })
  }

  @Test("Between the marks of the lower axis there is room, however long they are")
  func marks() async throws {
    for mark in ["1", "02/2026", "plus de 90 jours", "a much longer mark than any that is needed"] {
      var chart = chart(.grouped, [(0..<12).map { Int64($0) }])
      for place in chart.places.indices { chart.places[place].mark = mark }
      let ticks = try elements(try await html(chart)).filter { $0.attributes["text-anchor"] == "middle" }
      let places = ticks.compactMap { $0.attributes["x"].flatMap { Double($0) } }
      #expect(places.count == ticks.count && !places.isEmpty && (mark != "1" || places.count == 12), "\(mark)")
      let room = Double(mark.count + 1) * ChartDrawing.character
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > room }, "\(mark): \(places)")
    }
  }

  @Test("A whole axis has no decimals, one of cents has two, counts have none")
  func labels() throws {
    let formats = site.formats(in: "fr")
    #expect(
      ChartDrawing(chart(.line, [[0, 500_000]]), formats).labels == [
        "0", "1\u{202F}000", "2\u{202F}000", "3\u{202F}000", "4\u{202F}000", "5\u{202F}000",
      ])
    #expect(ChartDrawing(chart(.line, [[3]], currency: nil), formats).labels == ["0", "1", "2", "3"])
    #expect(ChartDrawing(chart(.line, [[-150]]), formats).labels == ["-2", "-1", "0"])
  }
}
