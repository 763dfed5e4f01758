/// The benchmark behind `gradiscope bench`: the cases of the peers, under the same names, best of several
/// repeats.
@NullMarked
package gradiscope.app.bench;

import org.jspecify.annotations.NullMarked;
