/// A question to another site.
public struct HTTPSRequest: Equatable, Sendable {
  /// `https://…`; `http://` only to this machine itself.
  public let address: String
  /// A form's fields as browsers write them, sent with POST; nil to read with GET.
  public let form: String?
  /// Name and password for the site; nil where it needs none.
  public let login: Login?

  public struct Login: Equatable, Sendable {
    public let name, password: String

    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }
  }

  public init(_ address: String, form: String? = nil, login: Login? = nil) {
    self.address = address
    self.form = form
    self.login = login
  }
}

/// What another site answered.
public struct HTTPSAnswer: Equatable, Sendable {
  /// 200 where all is well.
  public let status: Int
  public let bytes: [UInt8]

  public init(status: Int, bytes: [UInt8]) {
    self.status = status
    self.bytes = bytes
  }
}

/// Why another site could not be asked, in words for whoever runs this one. Holds nothing of what was sent or answered.
public struct HTTPSFault: Error, Equatable, CustomStringConvertible, Sendable {
  public let description: String

  public init(_ description: String) { self.description = description }
}
