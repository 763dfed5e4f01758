/// The session file: what is open, in one file that opens where it was left.
///
/// It is a zip archive, `*.gradiscope`, of NPY arrays with a text beside them, so that numpy reads it too:
///
/// | entry | holds |
/// |---|---|
/// | `session.json` | version, program, experiment, folder of its data, selection, layout, the run's counters ([Head])
/// |
/// | `checkpoint.N.npy` | float32: parameters, statistics of batch normalisation, each array of the optimizer, in a row
/// |
/// | `checkpoints.npy` | int64, a row for each of them: step, and progress; real numbers as the bits of a double |
/// | `curve.npy` | int64, a row for each point: step, loss, rate; the latter two as the bits of a double |
///
/// Rules
/// - The archive's comment is the SHA-256 of all before it ([Seal]). Whatever was cut or turned is refused before
///   anything in it is believed.
/// - A newer version is refused in words; a file is never half opened.
/// - Readings are not kept: they are measured again from the checkpoints.
@NullMarked
package gradiscope.live.file;

import org.jspecify.annotations.NullMarked;
