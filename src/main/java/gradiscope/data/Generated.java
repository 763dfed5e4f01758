package gradiscope.data;

import gradiscope.experiment.Seed;
import java.nio.file.Path;

/// A data set drawn from a formula: the record and the seed decide every sample, no file does.
interface Generated extends DataSet {
    /// The samples of this seed.
    Samples draw(Seed seed);

    @Override
    default Loaded load(Seed seed, Path folder) {
        return Loaded.whole(draw(seed));
    }
}
