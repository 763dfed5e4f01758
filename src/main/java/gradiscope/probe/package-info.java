/// Measurements. A probe looks at a network at one moment and says what it found; it never changes what it
/// looks at.
///
/// Words
/// - A *probe* is a pure function: a checkpoint and settings in, a [Reading] out. Same input, same reading,
///   to the bit.
/// - A *reading* is an immutable record of plain numbers, with the convention it was measured by named in it.
/// - An *instrument* shows a reading, a *schedule* says when to measure: neither is known here.
///
/// Each probe has a package of its own, and probes do not know one another. What they share is here:
/// [Reading], and [Matrix] for readings that are a table of numbers.
///
/// Rules for a reading
/// - Deeply immutable: primitives, `String`, enums, records, `Optional`, [Matrix], and `List` of these. No
///   arrays and no tensors, so that it can cross threads and outlive the run.
/// - Every number is finite. What has no value (a cosine with a zero vector, a mean of nothing, a loss that
///   overflowed) is a labelled state: an empty `Optional`, or a list of what was left out. It is never NaN
///   and never a silent gap.
/// - It says which of several conventions it follows, and over how many samples or pairs it speaks.
/// - The engine computes in float32; what a person reads (sums, means, cosines, losses) is accumulated in
///   double.
@NullMarked
package gradiscope.probe;

import org.jspecify.annotations.NullMarked;
