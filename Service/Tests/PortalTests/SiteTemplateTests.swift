import Billing
import Foundation
import Mustache
import Testing

@testable import Portal

/// Ours against the library's, with all templates of the site.
@Suite("Templates of pages")
struct SiteTemplateTests {
  /// Values for all names of templates, of each kind that pages have: texts, flags, lists, values in values; some are missing.
  private struct AnyValues {
    private static let texts = ["", "plain", "<b>\"A\" & 'B'</b>", "Éloïse\u{202F}€", "{{title}} {{{x}}}", "a\nb"]
    let names: [String]
    var generator: SeededNumbers

    mutating func values(depth: Int = 0) -> Page.Values {
      var values: Page.Values = [:]
      for name in names {
        switch Int.random(in: 0..<(depth < 2 ? 9 : 6), using: &generator) {
        case 0: break
        case 1: values[name] = Bool.random(using: &generator)
        case 2: values[name] = Int.random(in: -5...5, using: &generator)
        case 3: values[name] = [String](repeating: text(), count: Int.random(in: 0...2, using: &generator))
        case 6: values[name] = self.values(depth: depth + 1)
        case 7, 8:
          values[name] = (0..<Int.random(in: 0...3, using: &generator)).map { _ in self.values(depth: depth + 1) }
        default: values[name] = text()
        }
      }
      return values
    }

    private mutating func text() -> String { Self.texts.randomElement(using: &generator) ?? "" }
  }

  /// Those of the values of a template and of what stands in it.
  private static func names(_ name: String, _ texts: [String: String]) -> [String] {
    guard let text = texts[name] else { return [] }
    let own = text.matches(of: /\{\{[#^]?([A-Za-z]+)\}\}/).map { String($0.1) }
    let parts = text.matches(of: /\{\{[<>] ?([a-z-]+)\}\}/).flatMap { names(String($0.1), texts) }
    return Set(own + parts).sorted()
  }

  @Test("Whatever the values are, the bytes are those of the library", arguments: PortalSite.languages)
  func bytes(language: String) throws {
    let site = try PortalSite(try TestBilling.settings(folder: "/tmp"))
    let texts = try PortalSite.texts(in: site.words(in: language), ["product": "P", "css": "/c.css", "seller": "S"])
    let ours = try SiteTemplates(texts)
    var library = MustacheLibrary()
    for (name, text) in texts { try library.register(text, named: name) }
    var count = 0
    for name in texts.keys.sorted() {
      var values = AnyValues(names: Self.names(name, texts), generator: SeededNumbers(UInt64(name.utf8.count)))
      for _ in 0..<12 {
        let values = values.values(depth: 1)
        let expected = library.render(values, withTemplate: name) ?? ""
        #expect(String(decoding: ours.render(name, values), as: UTF8.self) == expected, "\(name)")
        count += expected.utf8.count
      }
    }
    #expect(count > 100_000)
  }

  @Test("Tags alone on a line take the line with them; blocks, partials and sections stand in each other")
  func lines() throws {
    let texts = [
      "layout": "<a>\n{{#x}}\n  {{y}} b\n  {{/x}}\n{{$content}}none{{/content}}\n{{^x}} c {{/x}}\n</a>\n",
      "page": "{{<layout}}{{$content}}\n{{#list}}{{.}},{{/list}}\n{{> part}}\n{{/content}}{{/layout}}",
      "part": "p {{y}}{ {\n", "other": "{{<page}}{{$content}}other{{/content}}{{/page}}",
      "odd": "{{#x}}\na{{/x}}  {{#y}}\n{{/y}}\nx{{#x}}y\n{{/x}}\n  {{#y}}\n {{/y}}  \n  ",
    ]
    let ours = try SiteTemplates(texts)
    var library = MustacheLibrary()
    for (name, text) in texts { try library.register(text, named: name) }
    let cases: [Page.Values] = [
      [:], ["x": true, "y": "<1>"], ["x": ["y": "in"] as Page.Values, "y": false, "list": ["a", "&"]],
      ["x": [["y": 1], [:]] as [Page.Values], "y": "out", "list": [] as [String]],
    ]
    for name in texts.keys {
      for values in cases {
        #expect(
          String(decoding: ours.render(name, values), as: UTF8.self) == library.render(values, withTemplate: name),
          "\(name)")
      }
    }
  }

  @Test(
    "What is no template is refused, and says where",
    arguments: [
      "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{a", "{{a b}}", "{{{a}}}", "{{&a}}", "{{}}", " {{> t}}", "{{> u}}",
      "{{> t}}",
      "{{a.b}}", "{{=<% %>=}}",
    ])
  func refusals(text: String) {
    #expect { try SiteTemplates(["t": text]) } throws: { "\($0)".isEmpty == false }
  }
}
