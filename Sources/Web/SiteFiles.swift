import Accounts
import Addresses
import Benchmarking
import Days
import Enquiries
import Guides
import Pages
import PublishedData
import Strategy

/// What programs ask of every site: which pages to read, which there are, and whom to tell of a weakness.
extension Site {
  /// `robots.txt` (RFC 9309): what is for signed-in people, and what is found by typing, is not for
  /// search engines; nor is what was known earlier, which is every page once more for each day.
  var robots: String {
    let starts = Dictionary(grouping: Route.allCases) { $0.rawValue.split(separator: "/").first.map(String.init) ?? "" }
    let closed =
      starts.filter { !$0.value.contains { $0.rule.reading == .readPublished } }.keys
      // Beside a council's page stands who has an account with it.
      + ["api", "embed", "find", String(Route.people.rawValue.dropFirst()).replacing("COUNCIL", with: "*")]
    return "User-agent: *\n" + closed.sorted().map { "Disallow: /\($0)\n" }.joined()
      + "Disallow: /*?*\(KnownBy.name)=\n\nSitemap: \(address ?? "")\(Route.siteMap.path())\n"
  }

  /// The addresses of pages for everybody (sitemaps.org, 0.9).
  var siteMap: String {
    let catalogue = record.published.catalogue
    let alone: [Route] = [
      .home, .startComparing, .indicators, .areas, .targets, .methods, .data, .releaseCalendar, .accessibility,
      .national, .councils,
    ]
    let strategies = record.strategies.flatMap { strategy in
      [Paths.strategy(strategy.id), Paths.awaited(by: strategy.id), Paths.actions(of: strategy.id)]
        + strategy.promises.map { Paths.measure($0.promise.id, of: strategy.id) }
    }
    let held = catalogue.indicators.filter(hasFigures)
    let paths =
      alone.map { $0.path() } + strategies + guides.map { Paths.method($0.id) }
      + record.published.areas.filter(\.isObserved).map { Paths.area($0.name) }
      + record.national.areas.map { Paths.council($0.name) }
      + record.national.commitments.map { Paths.national($0.id) }
      + held.flatMap { [Paths.compare($0.id), Paths.map($0.id)] }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ + paths.map { "<url><loc>\(address ?? "")\($0)</loc></url>\n" }.joined() + "</urlset>\n"
  }

  /// `security.txt` (RFC 9116), which is renewed with each day.
  var securityContact: String {
    return """
      Contact: \(around.contactAddress ?? "\(address ?? "")\(Paths.accessibility)")
      Expires: \(today + 180)T00:00:00Z
      Preferred-Languages: en
      Canonical: \(address ?? "")\(Route.security.path())

      """
  }
}
