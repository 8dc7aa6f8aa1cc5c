import Addresses
import HTML

/// What a person sees when an address leads nowhere or something broke.
public struct ErrorPage {
  private let title: String
  private let message: String

  /// Nothing is at this address.
  ///
  /// - Parameter message: what was looked for, and what there is instead.
  public static func notFound(_ message: String) -> ErrorPage {
    ErrorPage(title: "There is no such page", message: message)
  }

  /// Something is asked that can't be answered.
  ///
  /// - Parameter message: what is wrong, and what may be asked.
  public static func badRequest(_ message: String) -> ErrorPage {
    ErrorPage(title: "That can’t be shown", message: message)
  }

  /// Something was sent that is not taken.
  ///
  /// - Parameter message: why, and what to do.
  public static func forbidden(_ message: String) -> ErrorPage {
    ErrorPage(title: "Nothing was changed", message: message)
  }

  /// Something broke; the number leads to it in the log.
  public static func broken(incident: String) -> ErrorPage {
    ErrorPage(
      title: "Something went wrong on our side",
      message: "Try again in a minute. If it happens again, tell whoever runs this site the number \(incident).")
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    PageShell(title: title, crumbs: [.init(name: title, path: nil)], dataNote: "").document { html in
      html.element("h1", text: title)
      html.element("p", .class("finding"), text: message)
      html.element("ul", .class("links")) { html in
        for (text, path) in [
          ("Every strategy", Paths.home), ("Find an indicator", Paths.indicators), ("Find an area", Paths.areas),
        ] { html.element("li") { $0.element("a", .href(path), text: text) } }
      }
    }
  }
}
