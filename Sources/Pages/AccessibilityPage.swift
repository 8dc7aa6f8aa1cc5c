import HTML

/// The accessibility statement that the regulations of 2018 ask of a public body's site.
public struct AccessibilityPage {
  public init() {}

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(title: "Accessibility", crumbs: [.init(name: "Accessibility", path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "Accessibility statement")
      html.element(
        "p", .class("finding"),
        text: "We want everyone to be able to use these pages: by keyboard, by ear, enlarged, printed, without script.")
      for (title, paragraphs) in AccessibilityPage.sections {
        html.element("section") { html in
          html.element("h2", text: title)
          for paragraph in paragraphs { html.element("p", .class("prose"), text: paragraph) }
          let site = PageSite.current
          if title == AccessibilityPage.telling, let contact = site.contact, let address = site.contactAddress {
            html.element("p", .class("prose")) {
              $0.element("a", .href(address), text: contact)
            }
          }
        }
      }
    }
  }

  private static let telling = "Tell us"

  private static let sections: [(String, [String])] = [
    (
      "What you can do here",
      [
        "Change colours, contrast and fonts by your browser’s or system’s settings; a dark scheme is followed by itself.",
        "Enlarge text to 400% without losing any of it; on a narrow page, wide tables scroll by themselves, also by keyboard.",
        "Reach everything by keyboard alone, with a link first on each page that skips to the content.",
        "Hear every chart as the table under it: a chart shows no number that its table does not hold.",
        "Tell every verdict by its shape and its word, without its colour.",
        "Print any page on A4, in grey too.",
      ]
    ),
    (
      "How far these pages conform",
      [
        "These pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every page is tested with axe-core at 1280 and 320 pixels, light and dark, with no rule switched off, before a change of the program is taken up; and by walks with the keyboard alone.",
        "Not yet done: a test with people who use assistive technology every day. Until then we call these pages partially conforming.",
      ]
    ),
    (
      "What we know is hard",
      [
        "Maps and strips of authorities can’t be explored by keyboard shape by shape. The table beside each says the same.",
        "Tables of many years are wide. On a narrow page they scroll from side to side.",
      ]
    ),
    (
      telling,
      [
        "If something here can’t be read or used, tell whoever runs this site: say which page, and what you were trying to do. An answer is due within ten working days.",
        "If you are not content with the answer, the Equality Advisory and Support Service (www.equalityadvisoryservice.com) can help. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
      ]
    ),
    (
      "This statement",
      ["Prepared on 21 November 2026, from the tests named above, which run with every change."]
    ),
  ]
}
