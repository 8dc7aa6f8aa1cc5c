import Accounts
import DefinitionFiles
import Strategy
import Testing

@testable import Web

/// What pages send is what is read of it: each form has the fields that its definition names, and no other.
struct FormFieldTests {
  @Test func `every form of an action, a risk and a person has the fields that are read`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let action = "/actions/warwickshire/WAR-A1"
    let lead = try await forms(action, as: "strategy-lead", of: staffed)
    #expect(lead["\(action)/updates"] == names(ActionUpdate.Field.self))
    #expect(lead["\(action)/evidence"] == names(Evidence.Field.self))
    #expect(lead["\(action)/owner"] == names(Action.Field.self))
    let risks = try await forms("/risks/warwickshire", as: "strategy-lead", of: staffed)
    #expect(risks["/risks/warwickshire"] == names(Risk.Field.self).subtracting(["state"]), "a new one is open")
    let risk = [
      "title": "Posts stay empty", "likelihood": "4", "impact": "5", "mitigation": "Advertise.", "owner": "Head",
      "seen": "0",
    ]
    #expect(try await staffed.ask(.send, "/risks/warwickshire", as: "strategy-lead", risk).status == 303)
    let held = try await forms("/risks/warwickshire/R1", as: "strategy-lead", of: staffed)
    #expect(held["/risks/warwickshire/R1"] == names(Risk.Field.self))
    let people = try await forms("/councils/warwickshire/people", as: "administrator", of: staffed)
    #expect(people["/councils/warwickshire/people"] == names(Person.Field.self).subtracting(["password"]))
  }

  @Test(arguments: [
    ("strategy/whole", PlanPart.Kind.strategy), ("objective/best-start", .objective), ("promise/WAR-20", .promise),
    ("measure/WAR-20", .measure), ("action/WAR-A1", .action),
  ])
  func `a part's form has only fields that its file has`(place: String, kind: PlanPart.Kind) async throws {
    let path = "/plan/warwickshire/\(place)"
    let fields = try #require(try await forms(path, as: "strategy-lead", of: Staffed(hasStrategies: true))[path])
    let own = fields.subtracting(["seen", "check"]).map { String($0.split(separator: ":")[0]) }
    #expect(own.count > 1)
    for field in own { #expect(StrategyText.isField(field, of: kind), "\(field)") }
  }

  private func names<Field: RawRepresentable<String> & CaseIterable>(_: Field.Type) -> Set<String> {
    Set(Field.allCases.map(\.rawValue))
  }

  /// The names of the fields of every form of a page that changes something, by where it is sent; the key aside.
  private func forms(_ path: String, as role: String, of staffed: Staffed) async throws -> [String: Set<String>] {
    let page = text(try await staffed.ask(.read, path, as: role))
    let found = page.matches(of: /(?s)<form[^>]* method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/)
    return Dictionary(
      found.map { form in
        (String(form.1), Set(form.2.matches(of: /\sname="([^"]+)"/).map { String($0.1) }).subtracting(["form-key"]))
      }, uniquingKeysWith: { $0.union($1) })
  }
}
