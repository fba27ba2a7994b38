internal import Billing

/// An entry of a batch: what it is, or what is wrong with it.
struct BotEntry<Form: BotForm>: Decodable {
  /// As it was given, where it can be read.
  let key: String?
  let item: Form.Item?
  let problems: [FieldProblem]
  let times: [(field: String, value: Int64)]

  init(from decoder: any Decoder) throws {
    var fields = FieldReader(decoder)
    let item = Form.read(&fields)
    fields.finish()
    key = item?.key ?? (try? decoder.container(keyedBy: AnyKey.self).decode(String.self, forKey: AnyKey("key")))
    (self.item, problems, times) = (fields.problems.isEmpty ? item : nil, fields.problems, fields.times)
  }
}
