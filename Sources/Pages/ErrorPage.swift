import Addresses
import HTML
import Reports

/// What a person sees when an address leads nowhere or something broke.
public struct ErrorPage {
  private let title: String
  private let message: String
  private let typed: [(label: String, text: String)]

  private init(title: String, message: String, typed: [(label: String, text: String)] = []) {
    self.title = title
    self.message = message
    self.typed = typed
  }

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
  /// - Parameters:
  ///   - message: why, and what to do.
  ///   - fields: what was typed, by the names of the fields: it is given back to be copied.
  public static func forbidden(_ message: String, fields: [String: String] = [:]) -> ErrorPage {
    let typed = fields.sorted { $0.key < $1.key }.filter { !$0.value.allSatisfy(\.isWhitespace) }
    return ErrorPage(
      title: "Nothing was changed", message: message,
      typed: typed.map { (English.sentenceCase(PlanWords.label($0.key)), $0.value) })
  }

  /// The connection to the database was lost while something was being stored.
  public static func uncertain(incident: String) -> ErrorPage {
    ErrorPage(
      title: "This may or may not have been saved",
      message:
        "The connection to our database was lost at that moment. Look whether it is there before you send it again. "
        + "If you can’t tell, give whoever runs this site the number \(incident).")
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
      if !typed.isEmpty {
        html.element("section", .labelled(by: "typed")) { html in
          html.element("h2", .id("typed"), text: "What you typed")
          html.add(FactList(facts: typed.map { MeasureReport.Fact($0.label, $0.text) }))
        }
      }
      html.element("ul", .class("links")) { html in
        for (text, path) in (typed.isEmpty ? [] : [("Sign in", Paths.signIn)]) + [
          ("Every strategy", Paths.home), ("Find an indicator", Paths.indicators), ("Find an area", Paths.areas),
        ] { html.element("li") { $0.element("a", .href(path), text: text) } }
      }
    }
  }
}
