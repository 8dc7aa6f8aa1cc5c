import Accounts
import Findings
import SignOn
import Testing

@testable import DefinitionFiles

private let settings = """
  title: Ambleford account
  issuer: https://login.example/0a/v2.0
  client-id: 11112222
  client-secret-file: secret
  site: https://cairn.ambleford.example
  groups:
    - {group: g-1, role: administrator, council: Ambleford}
    - {group: g-1, role: partner, council: 402}
  """

private let named = SignOnFile.Named(
  council: { ["Ambleford": 401, "402": 402][$0] },
  secret: { $0 == "secret" ? .success("hush") : .failure(.init("\($0) is not there.")) })

@Test func `The settings of single sign-on are read without a slip`() throws {
  let read = try SignOnFile.read(settings, file: "sign-on.yaml", named)
  #expect(read.clientSecret == "hush" && read.clientID == "11112222" && read.title == "Ambleford account")
  #expect(read.roles(of: ["g-1"]) == [HeldRole(.administrator, of: 401), HeldRole(.partner, of: 402)])
}

@Test(arguments: [
  Slip("title: Ambleford", "titles: 1\ntitle: Ambleford", "unknown-key", 1, 1, "did you mean “title”?"),
  Slip("https://login.example/0a", "http://login.example/0a", "wrong-value", 2, 9, "http only for 127.0.0.1"),
  Slip("login.example/0a", "login.example/common", "issuer-of-everybody", 2, 9, "directory (tenant) id"),
  Slip("file: secret", "file: absent", "secret-file", 4, 21, "absent is not there."),
  Slip("site:", "client-secret: hush\nsite:", "unknown-key", 5, 1, "client-secret-file"),
  Slip("ambleford.example", "ambleford.example/", "wrong-value", 5, 7, "without a path"),
  Slip("role: administrator", "role: owner", "wrong-value", 7, 24, "one of administrator, strategy-lead"),
  Slip("council: Ambleford", "council: Amblefort", "unknown-council", 7, 48, "three-digit number"),
  Slip("role: partner, council: 402", "role: administrator, council: 401", "unknown-council", 8, 48, "local authority"),
  Slip("role: partner, council: 402", "role: administrator, council: Ambleford", "group-twice", 8, 13, "keep one"),
])
func `A slip in the settings of single sign-on is found where it stands`(slip: Slip) throws {
  try finding(slip, in: settings) { _ = try SignOnFile.read($0, file: "sign-on.yaml", named) }
}
