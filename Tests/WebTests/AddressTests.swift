import Foundation
import Testing

@testable import Web

/// What an address leads to, or why it leads nowhere.
struct AddressTests {
  let site: Site

  init() throws { site = try RealSite.site.get() }

  @Test(arguments: [
    ("/strategies/warwickshire/war-20", "/strategies/warwickshire/WAR-20"),
    ("/strategies/warwickshire/war-20.csv", "/strategies/warwickshire/WAR-20.csv"),
    ("/strategies/warwickshire/war-13?on=2024-01-31", "/strategies/warwickshire/WAR-13?on=2024-01-31"),
    ("/strategies/warwickshire/", "/strategies/warwickshire"),
    ("/strategies/warwickshire?verdict=met&board=&group=", "/strategies/warwickshire?verdict=met"),
    ("/strategies", "/"),
    ("/data?utm_source=x&utm_medium=y", "/data"),
    ("/find?q=one&q=two&a%26b%23=1", "/find?q=one"),
    ("/strategies/warwickshire?q=one&period=2024", "/strategies/warwickshire"),
    ("/areas/937", "/areas/warwickshire"),
    ("/areas/Hull.csv?topic=EHC+plans", "/areas/kingston-upon-hull-city-of.csv?topic=EHC%20plans"),
    ("/compare/SEN_EHC_Excpt_20wks.csv?area=leeds", "/compare/ehc-plans-within-20-weeks.csv?area=leeds"),
    ("/compare?indicator=//evil.example/a:b", "/compare/%2F%2Fevil.example%2Fa%3Ab"),
    ("/compare?indicator=attainment-8&area=sefton", "/compare/attainment-8?area=sefton"),
  ])
  func `a loose address is sent to its proper one`(loose: String, proper: String) throws {
    let answer = try site.answer(loose)
    #expect(answer.status == 308)
    #expect(answer.location == proper)
  }

  @Test(arguments: [
    ("/nothing", 404, "Nothing is at /nothing"),
    ("/strategies/warwikshire", 404, "Did you mean “warwickshire”?"),
    ("/strategies/warwickshire/WAR-2O", 404, "Did you mean “WAR-20”?"),
    ("/areas/warwikshire", 404, "Did you mean “Warwickshire”?"),
    ("/compare/atainment-8", 404, "Did you mean “attainment-8”"),
    ("/compare/attainment-8?group=fms", 404, "Did you mean “fsm”?"),
    ("/compare/attainment-8?period=1066", 404, "has no period “1066”"),
    ("/compare/attainment-8?area=leeds&company=friends", 400, "“neighbours”, “region”, “all”"),
    ("/compare/attainment-8?area=leeds&places=Atlantis", 404, "There is no area “Atlantis”"),
    (
      "/compare/attainment-8?area=leeds&places=Bury;Hull;Kent;Essex;Devon;Dorset;Cornwall;Surrey;Barnet", 400,
      "at most 8"
    ),
    ("/areas/leeds.svg", 404, "There is no chart at /areas/leeds"),
    ("/strategies/warwickshire/WAR-06.svg", 404, "There is no chart here"),
    ("/find.csv?q=x", 404, "/find is a page and no file"),
    ("/cairn.css.csv", 404, "is a page and no file"),
    ("/.csv", 404, "Nothing is at"),
    ("/areas/leeds?groups=zzz", 400, "is no choice of groups"),
    ("/areas/%+5", 400, "has not two digits"),
    ("/find?q=a%00b", 400, "has not two digits"),
    ("/methods/none", 404, "There is no method “none”"),
    ("/indicators?topic=Sport", 400, "There is no topic “Sport”"),
    ("/areas/leeds?quarter=5", 400, "is no quarter"),
    ("/strategies/warwickshire?on=31-03-2025", 400, "Write it as in 2025-03-31"),
    ("/strategies/warwickshire?verdict=green", 400, "It has met, not-met"),
    ("/areas/%zz", 400, "a percent sign in it has not two digits"),
    ("/find?q=" + String(repeating: "a+", count: 1_500), 400, "longer than 2000 characters"),
    ("/find?q=zzzzqqqq", 200, "Nothing has any of the words"),
  ])
  func `what can't be shown is said in plain words`(address: String, status: Int, words: String) throws {
    #expect(try site.answer(address).status == status)
    #expect(try site.text(address).contains(words))
  }

  @Test(arguments: ["/find?q=", "/strategies/", "/areas/", "/methods/", "/compare/attainment-8?area="])
  func `a name from an address never becomes markup`(start: String) throws {
    let page = try site.text(start + "%3Cscript%3Ealert(1)%3C/script%3E")
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func `a link to exactly this stays with its period and its edition`() throws {
    let page = try site.text("/compare/attainment-8?area=sefton&group=fsm")
    let link = try #require(page.firstMatch(of: /href="([^"]+)">Link to exactly/)?.1).replacing("&amp;", with: "&")
    #expect(link == "/compare/attainment-8?area=sefton&group=fsm&company=neighbours&period=2024-25&neighbours=2025")
    #expect(try site.answer(String(link)).status == 200)
  }

  @Test func `places of one's own may be parted by commas, their names may hold one`() throws {
    let page = try site.text("/compare/attainment-8?area=leeds&places=Hull,+Bristol,+City+of")
    #expect(page.contains("Leeds is"))
    #expect(page.contains("of the three chosen"))
  }
}
