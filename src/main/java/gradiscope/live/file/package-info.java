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
/// | `readings.N.steps.npy` | int64, a row for each reading of watch N: step; 1 of this run, 2 of the one that was left
/// by
/// a fork, 3 of both |
/// | `readings.N.numbers.npy` | float64: the readings one after the other, laid out as [Form] says |
/// | `readings.N.cells.npy` | float32: the cells of the tables in them |
///
/// Rules
/// - The archive's comment is the SHA-256 of all before it ([Seal]). Whatever was cut or turned is refused before
///   anything in it is believed.
/// - A newer version is refused in words; a file is never half opened.
/// - Readings over time are kept as they are in the session, thinned already; of those that are of now alone, nothing:
///   they are measured again. So are those of another version of the program that laid them out otherwise.
/// - The first version had no readings. It is read as if nothing had been measured.
@NullMarked
package gradiscope.live.file;

import org.jspecify.annotations.NullMarked;
