internal import Billing
internal import Hummingbird
