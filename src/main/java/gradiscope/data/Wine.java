package gradiscope.data;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.List;

/// Italian wines: 178 samples, 13 chemical measurements of very unequal size, three cultivars (59, 71 and 48).
/// Aeberhard & Forina 1992, UCI Machine Learning Repository, CC BY 4.0, doi 10.24432/C5PC7J.
@Kind(
        name = "wine",
        title = "Wine",
        help = "178 wines of three cultivars, 13 measurements each: standardise them"
                + " (Aeberhard & Forina 1992, UCI, CC BY 4.0).")
public record Wine() implements DataSet {
    @Override
    public Loaded load(Seed seed, Path folder) {
        return Loaded.whole(
                BundledCsv.read("wine.csv.gz", Shape.vector(13), 1, List.of("cultivar 1", "cultivar 2", "cultivar 3")));
    }
}
