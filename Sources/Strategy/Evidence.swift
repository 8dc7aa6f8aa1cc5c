public import Days

/// What shows that something was done.
public struct Evidence: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  public let title: String
  public let source: Source
  public let givenOn: Day

  /// Where it is.
  public enum Source: Equatable, Sendable {
    /// A page elsewhere.
    case address(String)
    /// A file that is kept here, in bytes.
    case file(FileType, size: Int)
  }

  /// The kinds of file that are kept: those that can be read as they are. Archives, and office files, which are archives
  /// too, are not opened and so not taken.
  public enum FileType: String, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case text = "text/plain; charset=utf-8"

    /// Of the name it is kept as.
    public var ending: String {
      switch self {
      case .pdf: "pdf"
      case .png: "png"
      case .jpeg: "jpg"
      case .text: "txt"
      }
    }
  }

  public init(id: String, title: String, source: Source, givenOn: Day) {
    self.id = id
    self.title = title
    self.source = source
    self.givenOn = givenOn
  }
}

extension Evidence.FileType {
  /// What a file is by its first bytes, whatever it is called; nil where it is none of those that are kept.
  public init?(of bytes: some Collection<UInt8>) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if !bytes.isEmpty, String(validating: bytes, as: UTF8.self) != nil,
      !bytes.contains(where: { $0 < 32 && ![9, 10, 13].contains($0) })
    {
      self = .text
    } else {
      return nil
    }
  }
}

extension Evidence {
  /// What a form sends of it, by name. It stands on one page with an update's.
  public enum Field: String, CaseIterable, Sendable {
    case title = "evidence-title"
    case address = "evidence-address"
    case file = "evidence-file"
  }
}
