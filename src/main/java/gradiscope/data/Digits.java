package gradiscope.data;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;

/// Handwritten digits: 1797 images of 1x8x8 pixels from 0 to 1 (UCI's 0 to 16, divided by 16), classes 0 to 9.
/// Alpaydin & Kaynak 1998, UCI Machine Learning Repository, CC BY 4.0, doi 10.24432/C50P49.
@Kind(
        name = "digits",
        title = "Handwritten digits",
        help = "1797 scanned digits of 8 by 8 pixels (Alpaydin & Kaynak 1998, UCI, CC BY 4.0).")
public record Digits() implements DataSet {
    @Override
    public Loaded load(Seed seed, Path folder) {
        return Loaded.whole(BundledCsv.read("digits.csv.gz", new Shape(1, 8, 8), 16, Sampler.numbered(10)));
    }
}
