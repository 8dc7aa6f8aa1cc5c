/// Told how far long work has come.
///
/// - Parameters:
///   - step: what is being done, in words: `Importing LAIT, known from 8 April 2026`.
///   - share: how much of the step is done, 0 to 1.
public typealias Progress = (_ step: String, _ share: Double) -> Void
