import Foundation

/// What Package.swift declares: the targets under Sources, and what each may reach. Tests may reach anything.
struct PackageShape {
  let targets: [PackageTarget]

  init(targets: [PackageTarget]) { self.targets = targets }

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let described = try decoder.decode(Description.self, from: json)
    targets = described.targets.filter { $0.path.hasPrefix("Sources/") }.map {
      PackageTarget(
        name: $0.name, folder: $0.path,
        dependencies: ($0.targetDependencies ?? []) + ($0.productDependencies ?? []))
    }
  }

  var names: Set<String> { Set(targets.map(\.name)) }

  private struct Description: Decodable {
    struct Target: Decodable {
      let name: String
      let path: String
      let targetDependencies: [String]?
      let productDependencies: [String]?
    }
    let targets: [Target]
  }
}

struct PackageTarget {
  let name: String
  let folder: String
  let dependencies: [String]
}
