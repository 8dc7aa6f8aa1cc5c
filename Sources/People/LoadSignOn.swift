public import Benchmarking
import DefinitionFiles
import FoundationEssentials
import PublishedData
import Supply

/// Loads the settings of single sign-on.
public struct LoadSignOn: Sendable {
  public let file: String

  public init(file: String) { self.file = file }

  /// - Throws: `FindingsError` with everything that is wrong in the file.
  public func run(on record: PublishedRecord) throws -> SignOnProvider {
    let named = SignOnFile.Named(
      council: { name in
        // To the letter: what is nearly a name must not give a role.
        record.areas.first { area in
          area.type.isLocalAuthority
            && (area.name.lowercased() == name.lowercased() || area.id.code == name)
        }?.id.council
      }, secret: { secret($0) })
    return SignOnProvider(try SignOnFile.read(try Home.text(file), file: file, named))
  }

  /// The secret in a file that only its owner, and perhaps the owner's group, can read.
  private func secret(_ path: String) -> Result<String, SignOnFile.SecretFault> {
    let path = path.hasPrefix("/") ? path : "\(URL(filePath: file).deletingLastPathComponent().path)/\(path)"
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? Int, let data = try? Data(contentsOf: URL(filePath: path))
    else { return .failure(.init("\(path) is not there, or can’t be read. Put the client’s secret into it.")) }
    guard mode & 0o027 == 0 else {
      return .failure(.init("Others can read or write \(path). Take that away: chmod 600 \(path)"))
    }
    let secret = String(decoding: data.prefix(2_000), as: UTF8.self).split { $0.isWhitespace }
    guard secret.count == 1, let first = secret.first, data.count < 2_000 else {
      return .failure(.init("\(path) must hold the client’s secret, in one line and nothing else."))
    }
    return .success(String(first))
  }
}
