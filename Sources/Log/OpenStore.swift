public import Store

/// The store, for those who only hand it on to operations.
public typealias OpenStore = Store

/// Nobody knows whether what was sent is stored.
public typealias WriteOfUnknownEnd = UncertainWrite
