package gradiscope.data;

import gradiscope.experiment.Source;
import java.util.List;

/// Every data set there is.
public final class DataSets {
    /// In the order in which a person should meet them: the plane, any dimension, regression, real data,
    /// own points, own files.
    public static final List<Class<? extends Source>> ALL = List.of(
            Circles.class,
            Xor.class,
            Gaussians.class,
            Spiral.class,
            Moons.class,
            Rings.class,
            Blobs.class,
            Plane.class,
            GaussianField.class,
            Sine.class,
            Digits.class,
            Iris.class,
            Wine.class,
            Painted.class,
            CsvFile.class,
            IdxFolder.class,
            NpzFile.class);

    private DataSets() {}
}
