public import Accounts
import Addresses
import HTML

/// Who reads a page: every page's head says it, and leads to their work.
public struct PageReader: Sendable {
  private let name: String
  private let councils: [String]
  private let isSignedIn: Bool

  /// - Parameter councils: the names of those that the person has a role for.
  public init(_ person: Person, councils: [String]) {
    name = person.name
    self.councils = councils
    isSignedIn = true
  }

  private init() { (name, councils, isSignedIn) = ("", [], false) }

  /// Bound around the making of a page. Public pages are made once for everybody, so nobody is bound around them; where
  /// somebody who is signed in asks for one, `named(in:)` puts them in its head.
  @TaskLocal public static var current = PageReader()

  private static let nobody = PageReader()

  /// `My work`, `Sol Hartwood, Ambleford`; for the public `Sign in`.
  var links: [(name: String, path: String)] {
    guard isSignedIn else { return [("Sign in", Paths.signIn)] }
    return [("My work", Paths.owed), (([name] + councils).joined(separator: ", "), Paths.account)]
  }

  /// - Parameter isAlone: whether no field to search in stands before it.
  func navigation(isAlone: Bool) -> Navigation { Navigation(links: links, isAlone: isAlone) }

  /// The way in, or to one's work.
  struct Navigation: Component {
    let links: [(name: String, path: String)]
    let isAlone: Bool

    func write(to html: inout HTMLWriter) {
      html.element("nav", .class(isAlone ? "reader alone" : "reader"), .label("Account")) { html in
        html.element("ul") { html in
          for (name, path) in links { html.element("li") { $0.element("a", .href(path), text: name) } }
        }
      }
    }

    var bytes: [UInt8] {
      var html = HTMLWriter()
      write(to: &html)
      return html.bytes
    }
  }

  /// A page that was made for everybody, with this reader in its head; as it is where its head has no way in.
  ///
  /// - Parameter plan: where the reader may change what the page is about; nil where that is nowhere.
  public func named(in page: [UInt8], plan: String? = nil) -> [UInt8] {
    var page = page
    for isAlone in [false, true] {
      let everybody = PageReader.nobody.navigation(isAlone: isAlone).bytes
      guard let place = PageReader.place(of: everybody, in: page) else { continue }
      page.replaceSubrange(place..<(place + everybody.count), with: navigation(isAlone: isAlone).bytes)
      break
    }
    if let plan, let place = PageReader.place(of: PageReader.crumbs, in: page) {
      var link = HTMLWriter()
      link.add(PlanLink(path: plan))
      page.insert(contentsOf: link.bytes, at: place + PageReader.crumbs.count)
    }
    return page
  }

  /// How the breadcrumbs end.
  private static let crumbs = Array("</ol></nav>".utf8)

  /// Where some bytes stand for the first time. The library's own search takes a hundred times as long.
  private static func place(of wanted: [UInt8], in page: [UInt8]) -> Int? {
    guard let first = wanted.first, page.count >= wanted.count else { return nil }
    return (0...(page.count - wanted.count)).first { place in
      page[place] == first && page[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }
}

/// Leads those who may change what a page is about to its place in the plan.
struct PlanLink: Component {
  let path: String

  func write(to html: inout HTMLWriter) {
    html.element("ul", .class("deeds")) { html in
      html.element("li") { $0.element("a", .href(path), text: "Edit in the plan") }
    }
  }
}
