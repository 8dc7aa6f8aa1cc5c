/// The stages of a screening, in order.
public enum ScreeningStage: String, Sendable, CaseIterable {
  case fileRead = "Reading the files"
  case filename = "File names"
  case requiredColumns = "Required columns"
  case betweenFiles = "Between the two files"
  case columnNames = "Column names"
  case metadataRows = "Metadata rows"
  case metadataCells = "Metadata"
  case timeIdentifiers = "Kinds of time"
  case filterValues = "Filters that divide"
  case levels = "Geographic levels"
  case timePeriods = "Time periods"
  case filters = "Filters"
  case places = "Places"
  case rows = "Rows"
  case indicators = "Indicators"
  case harmonised = "Harmonised names"
  case api = "Reading by programs"

  public var rules: [ScreeningRule] {
    switch self {
    case .fileRead: [.fileRead]
    case .filename: [.filenameSpaces, .filenameSpecial, .filenamesMatch, .filenameCSV]
    case .requiredColumns: [.colReqMeta, .colInvalidMeta, .colReqData, .colToRows]
    case .betweenFiles: [.crossMetaToData, .crossDataToMeta]
    case .columnNames: [.colNamesSpaces, .colSnakeCase, .colVarStart, .colIndSmushed, .colVarCharacteristic]
    case .metadataRows: [.metaColType, .metaObUnit, .metaColName]
    case .metadataCells:
      [
        .metaDupeLabel, .metaFilGrp, .metaFilGrpDupe, .metaFilGrpIsFil, .metaFilGrpMatch, .metaFilGrpStripped,
        .metaLabel, .metaFilterHint, .metaGeogCatch, .metaIndicatorDp, .metaColNameSpaces, .metaColNameDupe,
        .metaIndDpSet, .metaIndDpValues, .metaIndUnit, .metaIndUnitValidation, .metaIndicatorGrouping,
      ]
    case .timeIdentifiers: [.timePeriodNum, .timeIdValid, .timeIdMix]
    case .filterValues: [.filterNotSingular]
    case .levels: [.geogLevel, .geogLevelPresent]
    case .timePeriods: [.timePeriod, .timePeriodSix]
    case .filters:
      [.filterDefaults, .filterGroupLevel, .filterItemLimit, .filterWhitespace, .filterObTotal, .filterBlanks]
    case .places:
      [
        .geogCountryCombos, .geogRegionCombos, .geogWardCombos, .geogPconCombos, .geogLadCombos, .geogLepCombos,
        .geogLsipCombos, .geogEdaCombos, .geogLaCombos, .geogLevelCompleted, .geogIgnoredRows, .geogOtherDupes,
        .geogLaColPresent, .geogRegionColPresent, .geogRegionForLa, .geogRegionForLad, .geogNa, .geogNaCode,
        .geogOtherCodeDupes, .geogOvercompletedCols,
      ]
    case .rows: [.generalDupes, .generalNull]
    case .indicators: [.indInvalidEntry, .indNotNumber]
    case .harmonised: [.harmonisedVariables, .harmonisedEthVals, .harmonisedEthCharGrp, .harmonisedEthCharVals]
    case .api:
      [.apiCharColName, .apiCharColLabel, .apiCharLocCode, .apiCharFilterItems, .dataDictColName, .dataDictFilItem]
    }
  }
}
