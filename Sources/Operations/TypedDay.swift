import Days
import Strategy
import TargetSentences

/// A day as somebody types it: `31 March 2027`, `July 2027`, `2027-03-31`; nil where it is none.
func dayTyped(_ text: String) -> Day? { Day(text) ?? Deadline(reading: text)?.day }

/// What to say where it is none.
func noDay(_ text: String) -> String {
  text.isEmpty
    ? "Write a date, such as 31 March 2027."
    : "“\(text.prefix(40))” is not a date. Write one as 31 March 2027, July 2027 or 2027-03-31."
}
