/// What follows a verb of change: where from, where to, by how much.
struct Tail: Equatable {
  var origin: Origin?
  var target: Target?
  var change: WrittenChange?
  /// “By no more than”.
  var isCapped = false

  /// Where it is to go; without a relation the verb says on which side it ends.
  struct Target: Equatable {
    let relation: Relation?
    let reference: Reference
  }

  enum Origin: Equatable {
    case stated(Amount)
    case baseline
    /// “Against the baseline”: at every time against that, not against the step before.
    case against(Amount?)
    case stepBefore
    case period(String)
  }

  /// A change as it is written: whether per cent are points may be open.
  enum WrittenChange: Equatable {
    case amount(Amount)
    case percent(Double)
    case part(Double)

    /// Of something named, per cent are a part of it.
    var asPart: WrittenChange { if case .percent(let percent) = self { .part(Decimals.part(percent)) } else { self } }
  }
}
