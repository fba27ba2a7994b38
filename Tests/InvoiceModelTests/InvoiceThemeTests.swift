import InvoiceModel
import Testing

@Suite("Themes")
struct InvoiceThemeTests {
  @Test("Each key takes its form and no other")
  func forms() {
    let good: [InvoiceTheme.Key: [String]] = [
      .accent: ["#0f766e", "#ABCDEF"], .text: ["#000000"], .muted: ["#777777"], .font: ["Inter"],
      .headingFont: ["Noto Sans"], .logoPosition: ["start", "center", "end"], .logoWidth: ["40mm", "12", "1.5cm"],
      .logoHeight: ["0.5in"], .pageSize: ["A4", "A5", "Letter"], .margins: ["20mm", "20mm 10", "1 2 3 4"],
      .density: ["compact", "normal", "airy"], .firstTop: ["60mm"], .followingHeader: ["true", "false"],
    ]
    let bad: [InvoiceTheme.Key: [String]] = [
      .accent: ["0f766e", "#0f7", "teal", "#0f766g", "#0f766e "], .text: [""], .muted: ["#12345678"], .font: [""],
      .headingFont: ["a\nb"], .logoPosition: ["left"], .logoWidth: ["-4mm", "40 mm", "700"], .logoHeight: ["x"],
      .pageSize: ["a4", "A3"], .margins: ["1 2 3", "", "20mm,10mm", "400"], .density: ["2"], .firstTop: ["-1"],
      .followingHeader: ["yes"],
    ]
    for key in InvoiceTheme.Key.allCases {
      for value in good[key] ?? [] {
        var theme = InvoiceTheme()
        #expect(throws: Never.self) { try theme.set(key, to: value) }
        #expect(theme[key] == value)
      }
      for value in bad[key] ?? [] {
        var theme = InvoiceTheme()
        #expect(throws: InvoiceThemeError(key: key)) { try theme.set(key, to: value) }
        #expect(theme.isEmpty)
      }
      #expect(good[key] != nil && bad[key] != nil)
    }
  }

  @Test("What another theme sets comes first; the order of setting does not matter")
  func overriding() throws {
    var first = InvoiceTheme()
    try first.set(.pageSize, to: "A5")
    try first.set(.accent, to: "#111111")
    var second = InvoiceTheme()
    try second.set(.accent, to: "#222222")
    let both = first.overridden(by: second)
    #expect(both[.accent] == "#222222" && both[.pageSize] == "A5")
    var other = InvoiceTheme()
    try other.set(.accent, to: "#222222")
    try other.set(.pageSize, to: "A5")
    #expect(other == both && other.keys == [.accent, .pageSize])
    #expect(InvoiceTheme().overridden(by: second) == second && second.overridden(by: InvoiceTheme()) == second)
  }
}
