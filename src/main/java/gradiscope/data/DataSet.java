package gradiscope.data;

import gradiscope.experiment.Seed;
import gradiscope.experiment.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A record that yields samples: one file, and one line in [DataSets#ALL].
public interface DataSet extends Source {
    /// What a data set gives: one body of samples to be split, or two bodies that its makers split.
    ///
    /// @param samples all samples, or the training samples where `test` is present
    /// @param test the makers' own test samples
    record Loaded(Samples samples, Optional<Samples> test) {
        /// Samples that are still to be split.
        public static Loaded whole(Samples samples) {
            return new Loaded(samples, Optional.empty());
        }
    }

    /// Draws or reads the samples. The same record and seed give the same bytes.
    ///
    /// @param seed where all its randomness comes from
    /// @param folder what relative file names are relative to
    /// @throws gradiscope.experiment.BadInput when a file cannot be used
    Loaded load(Seed seed, Path folder);

    /// The same data set with its files under other names; itself where it has no files.
    ///
    /// @param change from a name, as the person wrote it, to the other
    default DataSet renamed(UnaryOperator<String> change) {
        return this;
    }
}
