package gradiscope.data;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.List;

/// Iris flowers: 150 samples, length and width of sepal and petal in cm, three species of 50.
/// Fisher 1936, UCI Machine Learning Repository, CC BY 4.0, doi 10.24432/C56C76.
@Kind(
        name = "iris",
        title = "Iris flowers",
        help = "150 flowers of three species, four measurements each (Fisher 1936, UCI, CC BY 4.0).")
public record Iris() implements DataSet {
    @Override
    public Loaded load(Seed seed, Path folder) {
        return Loaded.whole(
                BundledCsv.read("iris.csv.gz", Shape.vector(4), 1, List.of("setosa", "versicolor", "virginica")));
    }
}
