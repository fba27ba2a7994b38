internal import Billing
internal import HTTPTypes

/// What `PUT /portal/settings` says; what is left out stays as it is.
struct SettingsForm: Decodable, Sendable {
  private let retention: RetentionPeriod?
  private let language: String?
  private let wantsNews: Bool?
  private let wantsHints: Bool?

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let days = fields.value(Int64.self, "retention_days", "an integer", isRequired: false)
    retention = days.flatMap { RetentionPeriod(rawValue: $0) }
    if days != nil, retention == nil {
      fields.report("retention_days", .outOfRange, "`retention_days` is none of 30, 90, 180, 365.")
    }
    language = fields.word("language", of: UserForm.Language.self, isRequired: false)?.rawValue
    wantsNews = fields.value(Bool.self, "news", "true or false", isRequired: false)
    wantsHints = fields.value(Bool.self, "hints", "true or false", isRequired: false)
    fields.finish()
    guard fields.problems.isEmpty else {
      throw HTTPProblem(.badRequest, .invalidFields, "The settings are wrong.", fields: fields.problems)
    }
  }

  /// The settings with what is said.
  func applied(to settings: UserSettings) -> UserSettings {
    UserSettings(
      retention: retention ?? settings.retention, language: language ?? settings.language,
      wantsNews: wantsNews ?? settings.wantsNews, wantsHints: wantsHints ?? settings.wantsHints)
  }
}
