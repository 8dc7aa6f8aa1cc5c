import Accounts
import ArgumentParser
import Enquiries
import Findings
import People
import PublishedData
import Store
import Supply

/// `cairn token make`
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Makes tokens with which programs act for people, and revokes them.",
    subcommands: [Make.self, List.self, Revoke.self])

  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a token and prints it, once.",
      discussion: """
        With it a program acts in the person's place: for one council, never for more than the person may do, until a \
        day. What it may do is \(Grant.Scope.allCases.map(\.rawValue).joined(separator: " or ")).
        """)

    @Argument(help: "The person's email address.") var email: String
    @Option(help: "Which program it is for.") var title: String
    @Option(help: ArgumentHelp("The council's name or three-digit number.", valueName: "council")) var council: String
    @Option(help: ArgumentHelp("What the program may do: read, give-updates.", valueName: "scope")) var scope = "read"
    @Option(help: ArgumentHelp("The last day on which it counts, within a year.", valueName: "day")) var until: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.held()
      let area = try DescribeArea(council).area(in: LoadRecord().run(from: store).published)
      let person = try FindPerson(email).run(by: .cairn, from: store)
      let making = MakeToken(title: title, scope: scope, endsOn: until, council: area.id.council ?? HeldRole.england)
      print(try making.run(for: person, by: .cairn, in: store, .now()))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the tokens of a person that were not revoked.")

    @Argument(help: "The person's email address.") var email: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.held()
      let tokens = try ListTokens().run(
        of: FindPerson(email).run(by: .cairn, from: store), by: .cairn, from: store)
      if tokens.isEmpty { print("There are no tokens. Make one: cairn token make.") }
      for token in tokens {
        let used = token.usedOn.map { "last used \($0)" } ?? "never used"
        print(
          "\(token.id)  \(token.title): \(token.grant.scope.rawValue) for \(token.grant.council), to \(token.endsOn), \(used)"
        )
      }
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revokes a token: from then on no program can do anything with it.")

    @Argument(help: "The person's email address.") var email: String
    @Argument(help: "The token's id, as cairn token list prints it.") var token: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.held()
      try RevokeToken(token).run(of: FindPerson(email).run(by: .cairn, from: store), by: .cairn, in: store, .now())
      print("Revoked.")
    }
  }
}
