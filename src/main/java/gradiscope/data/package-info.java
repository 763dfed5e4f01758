/// Samples: seeded generators, readers of a person's own files, and what is done to samples before training.
///
/// A [DataSet] is a record (a member of the family `Source`) that knows how to [DataSet#load]: one file, and one line
/// in [DataSets#ALL]. [Preparation] then turns what was loaded into a [Split], the same way for every data set.
///
/// Rules
/// - The same record and the same seed give the same bytes, always.
/// - A reader trusts nothing: every size is checked against what is really there before memory is taken for it, and
///   what does not fit is a `BadInput` with file, place and remedy.
@NullMarked
package gradiscope.data;

import org.jspecify.annotations.NullMarked;
