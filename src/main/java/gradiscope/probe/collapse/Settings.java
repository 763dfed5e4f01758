package gradiscope.probe.collapse;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Property;

/// What a person can choose about the measurement and its picture.
public record Settings(
        @Property(
                help = "subtract the classifier's mean row before NC2 and NC3 of Zhou & Zhu, as they do for MSE",
                initial = "false")
        boolean centreClassifier,

        @Property(help = "dimensions of the picture; three classes or fewer need two", initial = "3", min = 2, max = 3)
        int dimensions,

        @Property(help = "samples in the picture, at most", initial = "2000", min = 0, max = Settings.MOST_SAMPLES)
        int samples) {

    /// No picture holds more samples than this.
    public static final int MOST_SAMPLES = 2000;

    public Settings {
        Descriptor.check(Settings.class, centreClassifier, dimensions, samples);
    }

    /// All at their initial values.
    public static Settings initial() {
        return new Settings(false, 3, MOST_SAMPLES);
    }
}
