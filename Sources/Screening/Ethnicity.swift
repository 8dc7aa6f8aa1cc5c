/// The ethnic groups of the Government Statistical Service's harmonised standard, as education publications write them.
enum Ethnicity {
  static let major: Set<String> = [
    "Total", "Asian or Asian British", "Black, African, Caribbean or Black British", "Mixed or multiple ethnic groups",
    "White", "Other ethnic group", "Unknown", "Not applicable", "z", "x",
  ]

  static let minor: Set<String> = [
    "Total", "English, Welsh, Scottish, Northern Irish or British", "Irish", "Gypsy or Irish Traveller", "Roma",
    "Gypsy or Roma", "Any other White background", "White and Black Caribbean", "White and Black African",
    "White and Asian", "Any other Mixed or multiple ethnic background", "Indian", "Pakistani", "Bangladeshi", "Chinese",
    "Any other Asian background", "African", "Caribbean", "Any other Black, African or Caribbean background", "Arab",
    "Any other ethnic group", "Unknown", "Not applicable", "z", "x",
  ]

  static let groups = ["Ethnicity Major", "Ethnicity Minor", "Ethnicity Detailed", "Minority Ethnic"]
}
