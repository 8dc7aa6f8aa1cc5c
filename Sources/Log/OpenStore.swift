public import Store

/// The store, for those who only hand it on to operations.
public typealias OpenStore = Store
