import Addresses
public import Benchmarking
import HTML
import PublishedData

/// Every area there is, by region.
public struct AreasPage {
  private let areas: [Area]
  private let dataNote: String

  public init(_ record: PublishedRecord) {
    areas = record.areas.filter { $0.isObserved }
    dataNote = record.dataNote
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Areas", crumbs: [.init(name: "Areas", path: nil)], dataNote: dataNote, hasSearch: false)
    let authorities = areas.filter { $0.type.isLocalAuthority && !$0.isDiscontinued }
    return shell.document { html in
      html.element("h1", text: "\(authorities.count) authorities and their regions")
      html.element(
        "p", .class("finding"),
        text: "Where each stands on every indicator, beside England, its region and its neighbours.")
      html.add(SearchForm(id: "area-search", label: "Find an area by its name", value: "", isLarge: true))
      html.element("section") { html in
        html.element("h2", .class("side"), text: "England and its regions")
        list(areas.filter { !$0.type.isLocalAuthority }, &html)
      }
      for region in regions(authorities) {
        html.element("section") { html in
          html.element("h2", .class("side"), text: region)
          list(authorities.filter { $0.region == region }, &html)
        }
      }
      html.element("section") { html in
        html.element("h2", .class("side"), text: "Authorities that have ended")
        list(areas.filter { $0.type.isLocalAuthority && $0.isDiscontinued }, &html)
      }
    }
  }

  private func regions(_ areas: [Area]) -> [String] { Set(areas.map(\.region)).sorted() }

  private func list(_ areas: [Area], _ html: inout HTMLWriter) {
    html.element("ul", .class("columns")) { html in
      for area in areas.sorted(by: { $0.name < $1.name }) {
        html.element("li") { $0.element("a", .href(Paths.area(area.name)), text: area.name) }
      }
    }
  }
}
