/// Lessons: a paper's phenomenon that a person can see, touch and check.
///
/// A [Lesson] names its [Paper] and asks one question; its [Check] runs a protocol small enough for two processors and
/// finds whether each [Claim] holds, with the numbers that it measured. Each lesson has a package of its own, and a
/// line in `Lessons.ALL`. It is told in [Scene]s: text files that lie beside its experiments, see [Resource].
///
/// Rules
/// - A verdict is computed from the run, never written down: it can be no, and then the lesson says so.
/// - The seed is the reader's: other seeds are expected to pass, so thresholds leave room for chance, as the protocol's
///   source says.
/// - What the protocol does not reproduce is said in [Lesson#limits()].
/// - Exact values of the paper, or derived from it, are tests of the classes that compute them.
@NullMarked
package gradiscope.lesson;

import org.jspecify.annotations.NullMarked;
