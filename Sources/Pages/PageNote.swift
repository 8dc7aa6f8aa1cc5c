import HTML

/// What every page says above everything else, where the whole site needs it said: that all of it is invented.
public enum PageNote {
  /// Nil where there is nothing to say. Bound around the making of a page, so that no page can leave it out.
  @TaskLocal public static var text: String?
}

/// The note, at the top of the page.
struct NoteBar: Component {
  let text: String

  func write(to html: inout HTMLWriter) {
    html.element("aside", .class("note-bar"), .label("About this site")) { $0.element("p", text: text) }
  }
}
