import Testing

@testable import Billing

@Suite("Templates of notices")
struct NoticeTemplateTests {
  static let cases = NoticeGoldenTests.cases

  @Test("They name all values of their kind, and no others", arguments: cases)
  func values(_ kind: NoticeKind, _ language: NoticeLanguage) throws {
    let text = try #require(language.text(of: kind))
    let source = text.sources.joined(separator: "\n")
    let names = Set(source.matches(of: /\{\{[#^\/]?([a-z_]+)\}\}/).map { String($0.1) })
    let known = Set((kind.values + kind.optionalValues).map(\.rawValue))
    #expect(names.subtracting([NoticeText.inMail]) == known)
    #expect(!source.contains("{{{"))
    // What may be missing stands in a section of its own name.
    for value in kind.optionalValues { #expect(source.contains("{{#\(value.rawValue)}}")) }
  }

  @Test("No place is left empty, also without what may be missing", arguments: cases)
  func noHoles(_ kind: NoticeKind, _ language: NoticeLanguage) throws {
    let settings = try TestBilling.settings(folder: "/tmp")
    for isWhole in [true, false] {
      var notice = NoticeSamples.sample(kind)
      if !isWhole { for value in kind.optionalValues { notice.values[value.rawValue] = nil } }
      let written = try NoticeWriter(settings: settings).written(notice, language: language, name: nil)
      for text in [written.subject, written.brief, written.text] {
        for hole in ["  ", " .", " ,", "{{", "}}", "**", "\n\n\n", "()", " \n"] {
          #expect(!text.replacing("\n-- \n", with: "").contains(hole), "\(hole) in \(text)")
        }
        #expect(!text.isEmpty)
      }
      #expect(!written.html.contains("{{") && !written.html.contains("**"))
      #expect(!written.html.contains("src=") && !written.html.contains("url(") && written.html.utf8.count < 30_000)
      #expect(written.html.matches(of: #/<a /#).count <= 1)
      if language == .french { #expect(written.text.firstMatch(of: /[ ][:;!?»]/) == nil) }
    }
  }

  @Test("What is attached to a mail is in the account for the portal and the bot", arguments: NoticeLanguage.allCases)
  func attachments(_ language: NoticeLanguage) throws {
    let writer = NoticeWriter(settings: try TestBilling.settings(folder: "/tmp"))
    let (attached, place) = language == .french ? ("joint", "espace client") : ("attached", "in your account")
    for kind in [NoticeKind.invoice, .creditNote] {
      let written = try writer.written(NoticeSamples.sample(kind), language: language, name: nil)
      #expect(written.text.contains(attached) && written.html.contains(attached) && !written.text.contains(place))
      #expect(written.brief.contains(place) && !written.brief.contains(attached), "\(written.brief)")
    }
  }

  @Test("After day 60 nobody is told that what stays was deleted", arguments: NoticeLanguage.allCases)
  func staying(_ language: NoticeLanguage) throws {
    // Docs/PersonalData.md: the account, its settings and billing details stay.
    let words = language == .french ? ("vos réglages", "restent") : ("your settings", "stay")
    for kind in [NoticeKind.subscriptionCancelled, .purgeWarning, .dataPurged] {
      let text = try #require(language.text(of: kind))
      #expect(!text.paragraphs.joined().contains(words.0))
      let note = text.notes.first { $0.contains(words.0) }
      if kind != .subscriptionCancelled { #expect(note?.contains(words.1) == true) }
    }
  }

  @Test("The subjects of dunning are the product's")
  func subjects() {
    let kinds: [NoticeKind] = [
      .paymentProblem, .accountPaused, .lastChance, .accountSuspended, .subscriptionCancelled, .purgeWarning,
    ]
    #expect(
      kinds.map { NoticeLanguage.french.text(of: $0)?.subject } == [
        "Problème de paiement", "Rappel - Compte en pause", "Dernière chance", "Compte suspendu", "Abonnement annulé",
        "Suppression de vos données",
      ])
  }

  @Test("Amounts, days, counts and times are written as the language does")
  func forms() throws {
    let settings = try TestBilling.settings(folder: "/tmp")
    func shown(_ language: NoticeLanguage, _ kind: NoticeKind) throws -> [String: String] {
      try NoticeValues(language: language, settings: settings).shown(NoticeSamples.sample(kind))
    }
    #expect(try shown(.french, .paymentProblem)["amount"] == "11,99\u{A0}€")
    #expect(try shown(.english, .paymentProblem)["amount"] == "€11.99")
    #expect(try shown(.french, .paymentProblem)["next_date"] == "1er\u{A0}mars\u{A0}2026")
    #expect(try shown(.english, .paymentProblem)["next_date"] == "1\u{A0}March\u{A0}2026")
    #expect(try shown(.french, .exportReady)["until"] == "12\u{A0}février\u{A0}2026 à 13\u{A0}h\u{A0}05")
    #expect(try shown(.english, .exportReady)["until"] == "12\u{A0}February\u{A0}2026 at 13:05")
    #expect(try shown(.english, .softLimit)["used"] == "2,000")
    #expect(try shown(.french, .softLimit)["plan"] == "Pro")
  }

  @Test(
    "What stands on a plan's colour is legible", arguments: ["#0f766e", "#1d4ed8", "#ffff00", "#ffffff", "#000000"])
  func accent(_ colour: String) {
    let isDark = ["#0f766e", "#1d4ed8", "#000000"].contains(colour)
    #expect(Accent(colour).textOnIt == (isDark ? "#ffffff" : "#141922"))
    #expect(Accent(colour).text == colour)
    for wrong in ["red", "#12345", "#1234567", "#12345g", "\"><script>", "#+12345", ""] {
      #expect(Accent(wrong).text == "#0f766e")
    }
  }
}
