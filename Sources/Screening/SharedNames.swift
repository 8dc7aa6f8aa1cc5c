/// Names of columns, and values, that many publications share, so that a program can join them.
enum SharedNames {
  static let columns: Set<String> = [
    "sex", "gender", "age", "age_group", "ethnicity_major", "ethnicity_minor", "ethnicity_detailed", "minority_ethnic",
    "sen_status", "sen_primary_need", "sen_secondary_need", "sen_provision", "fsm_status", "disadvantage_status",
    "first_language", "education_phase", "establishment_type", "establishment_type_group", "provider_type",
    "academic_year", "subject", "qualification_level", "breakdown_topic", "breakdown", "pupil_count", "school_count",
    "headcount", "enrolment_count",
  ]

  static let values: [String: Set<String>] = [
    "sex": ["Total", "Female", "Male", "Unknown"],
    "ethnicity_major": Ethnicity.major,
    "ethnicity_minor": Ethnicity.minor,
  ]
}
