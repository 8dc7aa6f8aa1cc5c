import Addresses
import Findings

/// Why nothing is shown at an address.
extension Refusal {
  /// What is absent, and what may not be seen, look alike.
  init(nothingAt address: Address) {
    self.init(.notFound, "Nothing is at \(address.spelled). Check the address for a slip.")
  }

  /// A page was asked for as a file that it is not.
  init(noFile address: Address) {
    let isTable = address.route?.rule.files.contains(.csv) ?? false
    self.init(
      .notFound,
      isTable && address.kind == .svg
        ? "There is no chart at \(address.spelled): comparisons and measures have one."
        : "\(address.spelled) is a page and no file.")
  }

  /// Of a promise with several measures there is no chart.
  init(noChart address: Address) {
    self.init(.notFound, "There is no chart at \(address.spelled): comparisons and measures have one.")
  }

  /// A day was named by which something had to be known, where nothing depends on it.
  init(dayUnreadBy address: Address) {
    self.init(
      .notAllowed,
      "What is at \(address.spelled) does not depend on the published record, so it takes no “\(KnownBy.name)”. Take that out of the address."
    )
  }
}
