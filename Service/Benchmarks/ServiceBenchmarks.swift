import Billing
import Glibc
import SQLStore

/// `service-benchmarks seed|tick|usage LOCATION COUNT`: fills a new database with so many subscriptions, does one pass
/// over those that are due, records so many batches of usage. Each is a process of its own: so is its peak memory.
@main
enum ServiceBenchmarks {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int64(arguments[3]), count > 0 else {
      print("usage: service-benchmarks seed|tick|usage LOCATION COUNT")
      exit(64)
    }
    let location = SQLLocation(arguments[2])
    do {
      switch arguments[1] {
      case "seed": try Seed.fill(location, count: count)
      case "tick": try await Tick.measure(location, due: count)
      case "usage": try Usage.measure(location, batches: count)
      default: exit(64)
      }
    } catch {
      print("\(arguments[1]): \(error)")
      exit(1)
    }
  }
}
