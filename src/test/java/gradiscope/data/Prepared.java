package gradiscope.data;

import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Source;
import java.nio.file.Path;
import java.util.List;

/// Short ways to say "prepare this with that setting".
final class Prepared {
    private Prepared() {}

    /// Prepares with these settings, name and value in turn; everything else is off, and half is for training.
    static Split of(Source source, Object... settings) {
        return of(new Seed(21), source, settings);
    }

    static Split of(Seed seed, Source source, Object... settings) {
        Data data = new Data(source, 0, new NoLabelNoise(), 1, 0.5, false, List.of());
        for (int i = 0; i < settings.length; i += 2) {
            data = Descriptor.of(Data.class).with(data, (String) settings[i], settings[i + 1]);
        }
        return Preparation.prepare(data, seed, Path.of(""), "experiment");
    }
}
