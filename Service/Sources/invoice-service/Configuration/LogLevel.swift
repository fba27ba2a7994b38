internal import Logging

/// From which level on is logged: the names of swift-log.
typealias LogLevel = Logger.Level
