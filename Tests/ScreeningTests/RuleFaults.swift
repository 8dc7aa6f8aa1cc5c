import Testing

/// A data set broken in one way, and the rule that finds it.
struct RuleFault: Sendable, CustomTestStringConvertible {
  let rule: String
  /// Whether the rule only advises.
  let isAdvice: Bool
  /// Where the first finding is.
  let line: Int?
  let breaks: @Sendable (inout SmallDataSet) -> Void

  var testDescription: String { rule }

  init(
    _ rule: String, isAdvice: Bool = false, line: Int? = nil, breaks: @escaping @Sendable (inout SmallDataSet) -> Void
  ) {
    self.rule = rule
    self.isAdvice = isAdvice
    self.line = line
    self.breaks = breaks
  }

  static let all: [RuleFault] = [
    RuleFault("file_read", line: 5) {
      $0.change("Darlington,Total", "Darlington, North,Total")
    },
    RuleFault("filename_spaces") {
      $0.dataName = "attendance 2025.csv"
      $0.metadataName = "attendance 2025.meta.csv"
    },
    RuleFault("filename_special") {
      $0.dataName = "attendance(1).csv"
      $0.metadataName = "attendance(1).meta.csv"
    },
    RuleFault("filenames_match") {
      $0.metadataName = "absence.meta.csv"
    },
    RuleFault("col_req_meta") {
      $0.describe("indicator_dp,", "")
      $0.describe(",0,,", ",,")
      $0.describe(",1,,", ",,")
      $0.describe("Sex,,,,Filter", "Sex,,,Filter")
    },
    RuleFault("col_invalid_meta", line: 1) {
      $0.metadata = $0.metadata.split(separator: "\n").enumerated().map {
        "\($0.element),\($0.offset == 0 ? "notes" : "")\n"
      }.joined()
    },
    RuleFault("col_req_data") {
      $0.remove("country_name")
    },
    RuleFault("col_to_rows") {
      $0.describe(
        adding: "a,Indicator,A,,,0,,", "b,Indicator,B,,,0,,", "c,Indicator,C,,,0,,", "d,Indicator,D,,,0,,",
        "e,Indicator,E,,,0,,", "f,Indicator,F,,,0,,")
    },
    RuleFault("cross_meta_to_data", line: 5) {
      $0.describe(adding: "pupil_cuont,Indicator,Count again,,,0,,")
    },
    RuleFault("cross_data_to_meta", isAdvice: true) {
      $0.add("note", ["a", "b"])
    },
    RuleFault("col_names_spaces") {
      $0.change("pupil_count", "pupil count")
      $0.describe("pupil_count", "pupil count")
    },
    RuleFault("col_snake_case", isAdvice: true) {
      $0.change("pupil_count", "pupilCount")
      $0.describe("pupil_count", "pupilCount")
    },
    RuleFault("col_var_start", isAdvice: true) {
      $0.change("pupil_count", "_pupil_count")
      $0.describe("pupil_count", "_pupil_count")
    },
    RuleFault("col_ind_smushed") {
      $0.change("pupil_count", "female_count")
      $0.describe("pupil_count", "female_count")
    },
    RuleFault("col_var_characteristic", isAdvice: true) {
      $0.change(",sex,", ",characteristic,")
      $0.describe("sex,Filter", "characteristic,Filter")
    },
    RuleFault("meta_col_type", line: 2) {
      $0.describe("sex,Filter", "sex,filter")
    },
    RuleFault("meta_ob_unit", line: 5) {
      $0.describe(adding: "region_name,Filter,Region,,,,,")
    },
    RuleFault("meta_col_name", line: 5) {
      $0.describe(adding: ",Indicator,Nothing,,,0,,")
    },
    RuleFault("meta_dupe_label", line: 4) {
      $0.describe("Attendance rate", "Number of pupils")
    },
    RuleFault("meta_fil_grp", line: 4) {
      $0.describe("Attendance rate,,%,1,,", "Attendance rate,,%,1,,sex")
    },
    RuleFault("meta_fil_grp_dupe", line: 5) {
      $0.add("phase", ["Total", "Primary"])
      $0.add("group", ["Total"])
      $0.describe("Filter by sex,", "Filter by sex,group")
      $0.describe(adding: "phase,Filter,Phase,,,,,group", "group,Filter,Group,,,,,")
    },
    RuleFault("meta_fil_grp_is_fil", isAdvice: true, line: 2) {
      $0.add("sex_group", ["Total", "Known"])
      $0.describe("Filter by sex,", "Filter by sex,sex_group")
    },
    RuleFault("meta_fil_grp_stripped", line: 3) {
      $0.add("sex_group", ["Total", "To-tal"])
      $0.describe("Filter by sex,", "Filter by sex,sex_group")
      $0.describe(adding: "sex_group,Filter,Group,,,,,")
    },
    RuleFault("meta_label", line: 4) {
      $0.describe("Attendance rate", "")
    },
    RuleFault("meta_filter_hint", line: 4) {
      $0.describe("Attendance rate,,%,1,,", "Attendance rate,,%,1,By rate,")
    },
    RuleFault("meta_geog_catch", line: 2) {
      $0.change(",sex,", ",localAuthority,")
      $0.describe("sex,Filter", "localAuthority,Filter")
    },
    RuleFault("meta_indicator_dp", line: 2) {
      $0.describe("Sex,,,,", "Sex,,,0,")
    },
    RuleFault("meta_col_name_dupe", line: 5) {
      $0.describe(adding: "sex,Filter,Sex again,,,,,")
    },
    RuleFault("meta_ind_dp_set", isAdvice: true, line: 4) {
      $0.describe(",%,1,,", ",%,,,")
    },
    RuleFault("meta_ind_dp_values", line: 4) {
      $0.describe(",%,1,,", ",%,1.5,,")
    },
    RuleFault("meta_ind_unit", line: 2) {
      $0.describe("Sex,,,,", "Sex,,%,,")
    },
    RuleFault("meta_ind_unit_validation", line: 4) {
      $0.describe(",%,1,,", ",percent,1,,")
    },
    RuleFault("meta_indicator_grouping", line: 2) {
      $0.describe("Sex,,,,", "Sex,Pupils,,,")
    },
    RuleFault("time_period_num", line: 4) {
      $0.change("202425,Academic year,Regional", "2024/25,Academic year,Regional")
    },
    RuleFault("time_id_valid", line: 4) {
      $0.change("202425,Academic year,Regional", "202425,School year,Regional")
    },
    RuleFault("time_id_mix", line: 4) {
      $0.change("202425,Academic year,Regional", "202425,Financial year,Regional")
    },
    RuleFault("filter_not_singular", line: 1) {
      $0.add("phase", ["Total"])
      $0.describe(adding: "phase,Filter,Phase,,,,,")
    },
    RuleFault("geog_level", line: 4) {
      $0.change(",Regional,", ",Region,")
    },
    RuleFault("geog_level_present", line: 4) {
      $0.remove("region_name")
    },
    RuleFault("time_period", line: 4) {
      $0.change("202425,Academic year,Regional", "2024,Academic year,Regional")
    },
    RuleFault("time_period_six", line: 4) {
      $0.change("202425,Academic year,Regional", "202427,Academic year,Regional")
    },
    RuleFault("filter_defaults", isAdvice: true, line: 1) {
      $0.change("Total", "Everybody")
    },
    RuleFault("filter_group_level") {
      $0.add("sex_group", ["Total", "A", "B"])
      $0.describe("Filter by sex,", "Filter by sex,sex_group")
      $0.describe(adding: "sex_group,Filter,Group,,,,,")
    },
    RuleFault("filter_item_limit", line: 1) {
      $0.data += (1...25_001).map { "202425,Academic year,National,E92000001,England,,,,,,Item \($0),1,1\n" }.joined()
    },
    RuleFault("filter_whitespace", line: 6) {
      $0.change("Darlington,Female", "Darlington,Female ")
    },
    RuleFault("filter_ob_total", line: 3) {
      $0.change("England,,,,,,Female", "England,,Total,,,,Female")
    },
    RuleFault("filter_blanks", line: 3) {
      $0.change("England,,,,,,Female", "England,,,,,,")
    },
    RuleFault("geog_country_combos", line: 3) {
      $0.change("National,E92000001,England,,,,,,Female", "National,E92000001,Enlgand,,,,,,Female")
    },
    RuleFault("geog_region_combos", line: 4) {
      $0.change("E12000001,North East,,,,", "E12000002,North East,,,,")
    },
    RuleFault("geog_ward_combos", line: 8) {
      $0.addRows(of: "Ward", columns: ["ward_code", "ward_name"], ["E05000026", "Abbey"], ["E05000026", "Abby"])
    },
    RuleFault("geog_pcon_combos", line: 8) {
      $0.addRows(
        of: "Parliamentary constituency", columns: ["pcon_code", "pcon_name"], ["E14000691", "Enfield North"],
        ["E14000691", "Enfield South"])
    },
    RuleFault("geog_lad_combos", line: 8) {
      $0.addRows(
        of: "Local authority district", columns: ["lad_code", "lad_name"], ["E06000005", "Darlington"],
        ["E06000004", "Darlington"])
    },
    RuleFault("geog_lep_combos", line: 8) {
      $0.addRows(
        of: "Local enterprise partnership",
        columns: ["local_enterprise_partnership_code", "local_enterprise_partnership_name"],
        ["E37000001", "Black Country"], ["E37000001", "Cumbria"])
    },
    RuleFault("geog_lsip_combos", line: 8) {
      $0.addRows(
        of: "Local skills improvement plan area", columns: ["lsip_code", "lsip_name"], ["E69000031", "Tees Valley"],
        ["E69000031", "Tees Vale"])
    },
    RuleFault("geog_eda_combos", line: 8) {
      $0.addRows(
        of: "English devolved area", columns: ["english_devolved_area_code", "english_devolved_area_name"],
        ["E47000006", "Tees Valley"], ["E47000007", "Tees Valley"])
    },
    RuleFault("geog_la_combos", line: 6) {
      $0.change("841,E06000005,Darlington,Female", "840,E06000005,Darlington,Female")
    },
    RuleFault("geog_level_completed", line: 4) {
      $0.change("E12000001,North East,,,,", ",,,,,")
    },
    RuleFault("geog_ignored_rows") {
      $0.addRows(
        of: "School", columns: ["school_urn", "school_laestab", "school_name"], ["100001", "8412000", "A"],
        ["100002", "8412001", "B"])
      $0.addRows(of: "Provider", columns: ["provider_ukprn", "provider_name"], ["10000001", "C"], ["10000002", "D"])
    },
    RuleFault("geog_other_dupes", line: 8) {
      $0.addRows(
        of: "Opportunity area", columns: ["opportunity_area_code", "opportunity_area_name"], ["1", "Coast"],
        ["2", "Coast"])
    },
    RuleFault("geog_la_col_present", line: 1) {
      $0.keep(levels: ["National", "Regional"])
      $0.remove("la_name")
    },
    RuleFault("geog_region_col_present", line: 1) {
      $0.keep(levels: ["National"])
      $0.remove("region_code")
    },
    RuleFault("geog_region_for_la", isAdvice: true, line: 5) {
      $0.change("E12000001,North East,841", ",,841")
    },
    RuleFault("geog_region_for_lad", isAdvice: true, line: 7) {
      $0.addRows(
        of: "Local authority district", columns: ["lad_code", "lad_name"], ["E06000005", "Darlington"],
        ["E06000004", "Stockton-on-Tees"])
    },
    RuleFault("geog_na", line: 8) {
      $0.addRows(of: "Sponsor", columns: ["sponsor_id", "sponsor_name"], ["1", "One"], ["x", "Two"])
    },
    RuleFault("geog_na_code", line: 8) {
      $0.addRows(of: "Sponsor", columns: ["sponsor_id", "sponsor_name"], ["1", "One"], ["2", "Not available"])
    },
    RuleFault("geog_other_code_dupes", line: 8) {
      $0.addRows(of: "Sponsor", columns: ["sponsor_id", "sponsor_name"], ["1", "One"], ["1", "Two"])
    },
    RuleFault("geog_overcompleted_cols", line: 4) {
      $0.change("E12000001,North East,,,,", "E12000001,North East,841,E06000005,Darlington,")
    },
    RuleFault("general_dupes", line: 6) {
      $0.change("Darlington,Female", "Darlington,Total")
    },
    RuleFault("general_null", line: 3) {
      $0.change("93.25", "NULL")
    },
    RuleFault("ind_invalid_entry", line: 3) {
      $0.change("93.25", "~")
    },
    RuleFault("ind_not_number", isAdvice: true, line: 3) {
      $0.change("93.25", "93.25%")
    },
    RuleFault("harmonised_variables", line: 1) {
      $0.change(",sex,", ",ethnic_group,")
      $0.describe("sex,Filter", "ethnic_group,Filter")
    },
    RuleFault("harmonised_eth_vals", isAdvice: true, line: 3) {
      $0.change(",sex,", ",ethnicity_major,")
      $0.describe("sex,Filter", "ethnicity_major,Filter")
      $0.change("Female", "Whites")
    },
    RuleFault("harmonised_eth_char_grp", line: 3) {
      $0.add("characteristic_group", ["Total", "Ethnic group"])
      $0.describe(adding: "characteristic_group,Filter,Group,,,,,")
    },
    RuleFault("harmonised_eth_char_vals", isAdvice: true, line: 3) {
      $0.change(",sex,", ",characteristic,")
      $0.describe("sex,Filter", "characteristic,Filter")
      $0.add("characteristic_group", ["Total", "Ethnicity Minor"])
      $0.describe("Filter by sex,", "Filter by sex,characteristic_group")
      $0.describe(adding: "characteristic_group,Filter,Group,,,,,")
    },
    RuleFault("api_char_col_name", isAdvice: true, line: 1) {
      $0.change("pupil_count", String(repeating: "a", count: 51))
      $0.describe("pupil_count", String(repeating: "a", count: 51))
    },
    RuleFault("api_char_col_label", isAdvice: true, line: 4) {
      $0.describe("Attendance rate", String(repeating: "long ", count: 21))
    },
    RuleFault("api_char_loc_code", isAdvice: true, line: 8) {
      $0.addRows(
        of: "Sponsor", columns: ["sponsor_id", "sponsor_name"], ["1", "One"],
        [String(repeating: "2", count: 31), "Two"])
    },
    RuleFault("api_char_filter_items", isAdvice: true, line: 3) {
      $0.change("Female", String(repeating: "F", count: 121))
    },
    RuleFault("data_dict_col_name", isAdvice: true) {
      $0.change("pupil_count", "our_count")
      $0.describe("pupil_count", "our_count")
    },
    RuleFault("data_dict_fil_item", isAdvice: true, line: 3) {
      $0.change("Female", "Girls")
    },
  ]
}
