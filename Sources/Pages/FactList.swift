import HTML
import Reports

/// Terms and what is to be said of each.
struct FactList: Component {
  let facts: [MeasureReport.Fact]

  func write(to html: inout HTMLWriter) {
    html.element("dl", .class("facts")) { html in
      for fact in facts {
        html.element("div") { html in
          html.element("dt", text: fact.term)
          html.element("dd", text: fact.detail)
        }
      }
    }
  }
}
