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
      html.element("p") { $0.element("a", .href(Paths.home), text: "See every strategy") }
    }
  }
}
