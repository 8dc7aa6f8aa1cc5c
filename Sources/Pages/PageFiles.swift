import HTML

/// The files a page needs beside it.
public enum PageFiles {
  /// The one style sheet.
  public static let styleSheet = PackageResources.cairn_css

  /// The one script: lists that change while a person types.
  public static let script = PackageResources.cairn_js

  /// The mark for browsers that read no SVG, 32 pixels wide, and for pages that are shared, 1,200 by 630.
  public static let icon = PackageResources.favicon_ico
  public static let picture = PackageResources.cairn_png

  /// The mark, for browser tabs.
  public static let mark: [UInt8] = {
    var html = HTMLWriter()
    html.add(CairnMark())
    return html.bytes
  }()
}
