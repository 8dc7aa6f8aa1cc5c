import Accounts
import Testing

private let robin = Person(
  id: "p", email: "robin.reed@ambleford.example", name: "Robin Reed", roles: [], isDisabled: false)

private func objection(_ password: String) -> String? { PasswordRule.objection(to: password, of: robin) }

@Test func `A long password is taken whatever its signs are, and sixty-four characters and more are`() {
  #expect(objection("four quiet grey stones") == nil)
  #expect(objection(String((0..<64).map { _ in "abcdefgh12".randomElement() ?? "a" })) == nil)
  #expect(objection("ein Häuschen überm Fluß") == nil)
}

@Test(arguments: ["short", "elevenchars", "aaaaaaaaaaaaaaaaaaaa", "robin.reed2026", "Robin Reed 12"])
func `A short one, one of few characters and one's own name are not`(password: String) {
  #expect(objection(password) != nil)
}

@Test(arguments: ["1qaz2wsx3edc", "Password2026!", "!!football1966", "charliecharlie", "qwerty123456"])
func `One that many have used is not, nor one made of it`(password: String) {
  #expect(objection(password)?.contains("tried first") == true)
}

@Test func `One without an end is not`() {
  #expect(objection(String(repeating: "abcdefgh", count: 33)) != nil)
}

@Test func `Ten failures are free, then the wait doubles up to a quarter of an hour`() {
  #expect((0..<10).allSatisfy { SlowDown.wait(after: $0) == 0 })
  #expect([10, 11, 12, 13, 14, 100].map { SlowDown.wait(after: $0) } == [60, 120, 240, 480, 900, 900])
}
