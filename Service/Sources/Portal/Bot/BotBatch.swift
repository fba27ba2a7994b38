internal import Billing
internal import HTTPTypes

/// A batch of what the bot sends: `{"events": […]}`.
struct BotBatch<Form: BotForm>: Decodable {
  let entries: [BotEntry<Form>]

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let entries = fields.value(Entries.self, Form.list, "a list")
    fields.finish()
    if entries?.isTooLong == true {
      throw HTTPProblem(
        .contentTooLarge, .tooManyItems, "The batch has more than \(BotLimits.maximumItems) entries.",
        hint: "Send several batches.")
    }
    guard fields.problems.isEmpty, let entries else {
      throw HTTPProblem(
        .badRequest, .invalidFields, "The request is not `{\"\(Form.list)\": […]}`.", fields: fields.problems)
    }
    self.entries = entries.entries
  }

  /// The list; reading ends where there are too many.
  private struct Entries: Decodable {
    var entries: [BotEntry<Form>] = []
    var isTooLong = false

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      while !list.isAtEnd {
        guard entries.count < BotLimits.maximumItems else {
          isTooLong = true
          return
        }
        entries.append(try list.decode(BotEntry<Form>.self))
      }
    }
  }
}
