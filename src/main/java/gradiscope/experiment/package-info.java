/// What a person builds, as immutable records: data, network, loss, training, seed.
///
/// Every record component that a person may set carries a [Property]: its range, its initial value and what
/// it means. A [Descriptor] reads these once, and everything else derives from it: validation, the JSON
/// form ([ExperimentJson], over the [Codec] of any record), the JSON [Schema], the [ShareCode], [Edits] by
/// path, the property form and the command line. So a new layer, optimizer or data set is one new record
/// and one line in one list.
///
/// Rules
/// - Records validate in their compact constructor with [Descriptor#check]; a value that exists is valid.
/// - What is open to extension is a *family*: an interface here ([Layer], [Loss], [Optimizer], [Source], ...),
///   its members records elsewhere, listed in a [Catalog].
/// - Whatever a person can get wrong is answered by one [BadInput]: file, place, problem, remedy.
/// - What a refusal says is a [Message]: an English template, written where it is thrown, and the values in it. The
///   exceptions' own text is its English, for the command line; a window asks for it in its language, and a test
///   reports a template that has no translation. The constructors take nothing else, so no text goes around it. It
///   stands here because all packages above refuse something; it knows no file and no language.
/// - All randomness comes from a [Seed], by name: no generator is shared, so no draw depends on another's
///   order.
@NullMarked
package gradiscope.experiment;

import org.jspecify.annotations.NullMarked;
