/// Samples: seeded generators, readers of a person's own files, and what is done to samples before training.
///
/// A [DataSet] is a record (a member of the family `Source`) that knows how to [DataSet#load]: one file,
/// and one line in [DataSets#ALL]. [Preparation] then turns what was loaded into a [Split], the same way
/// for every data set.
///
/// Conventions
/// - Two-dimensional sets lie in about [-6, 6]^2, as those of TensorFlow Playground do: sin x and sin y,
///   which a person may give the network, then have about two periods to work with. What has classes stays
///   within 5 of the origin (tails of Gaussians and many blobs apart), which leaves room for noise;
///   regression fills the square (see [Points]).
/// - Sample i of a generated set has the class i mod K, so classes are as equal as the count allows.
/// - Generators know no noise but the spread without which Gaussians are no Gaussians: [Preparation] adds
///   noise.
/// - Numbers are drawn and computed in double and cast to float once, at the end.
///
/// Rules
/// - The same record and the same seed give the same bytes, always: hence `StrictMath` in what is drawn.
/// - A reader trusts nothing: every size is checked against what is really there before memory is taken for
///   it, and what does not fit is a `BadInput` with file, place and remedy.
@NullMarked
package gradiscope.data;

import org.jspecify.annotations.NullMarked;
