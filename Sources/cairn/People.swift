public import Accounts
public import ArgumentParser
import Enquiries
import People
import Supply

/// `cairn person add`
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Gives people accounts, and ends them.",
    subcommands: [Add.self, Invite.self, List.self, Disable.self, Erase.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives somebody an account with a council, or one more role.",
      discussion: """
        Prints a link for a new person, who sets a password with it once, within a week. Send it to nobody else. The \
        roles are \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
        """)

    @Argument(help: "The person's email address.") var email: String
    @Option(help: "The person's name.") var name: String
    @Option(help: ArgumentHelp("What the person may do for the council.", valueName: "role")) var role: Role
    @Option(
      help: ArgumentHelp(
        "The council's name or three-digit number; England for a data officer who takes in published figures.",
        valueName: "council")) var council: String
    @OptionGroup var server: ServerAddress
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.prepared()
      let area = try DescribeArea(council).area(in: LoadRecord().run(from: store).published)
      let outcome = try AddPerson(name: name, email: email, role: role, council: area)
        .run(by: .cairn, in: store, .now())
      let roles = outcome.person.roles.map(\.role.title).joined(separator: ", ")
      print("\(outcome.person.name) has an account: \(roles).")
      if let invitation = outcome.invitation { print(server.invitation(invitation)) }
    }
  }

  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a new link with which a person sets a password; the one before can't be used any more.")

    @Argument(help: "The person's email address.") var email: String
    @OptionGroup var server: ServerAddress
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      print(server.invitation(try InvitePerson(email: email).run(by: .cairn, in: database.held(), .now())))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists everybody who has an account.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let people = try ListPeople().everybody(by: .cairn, on: database.held())
      if people.isEmpty { print("Nobody has an account. Give one: cairn person add.") }
      for person in people {
        let roles = person.roles.map {
          "\($0.role.title) of \($0.scope == .england ? "England" : String($0.authority))"
        }.joined(separator: ", ")
        print("\(person.name) <\(person.email)>: \(person.isDisabled ? "disabled" : roles)")
      }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends an account: nobody can sign in with it, and whoever is signed in with it no longer is.")

    @Argument(help: "The person's email address.") var email: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let person = try DisablePerson.run(email: email, by: .cairn, in: database.held(), .now())
      print("\(person.name) can't sign in any more.")
    }
  }
}

extension PersonCommand {
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erases a person: name, address, ways of signing in, and what the log says about them.",
      discussion: """
        What they did for a council stays under an id that leads to nobody, and the log still proves that nothing was \
        added, dropped or moved. It can't be undone.
        """)

    @Argument(help: "The person's email address.") var email: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let id = try ErasePerson(email: email).run(by: .cairn, in: database.held(), .now())
      print("Erased. What they did stays under the id \(id).")
    }
  }
}

/// Where the pages are, for links that are sent.
struct ServerAddress: ParsableArguments {
  @Option(help: ArgumentHelp("The address the pages are served at, for the link.", valueName: "address"))
  var at = "http://127.0.0.1:8080"

  func invitation(_ secret: String) -> String { "\(at)/invitations/\(secret)" }
}

extension Role: ExpressibleByArgument {}
