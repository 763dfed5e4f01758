package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.shell.ExperimentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Experiments as files, and those that come with the program.
final class Shelf implements ExperimentStore {
    private static final String FIRST = "example:spiral";

    @Override
    public Loaded read(Path file) {
        ExperimentFile read = ExperimentFile.read(file.toString());
        return new Loaded(read.experiment(), read.folder());
    }

    @Override
    public void write(Path file, Experiment experiment) throws IOException {
        WholeFile.write(file, new ExperimentJson(Families.catalog()).write(experiment));
    }

    /// Nothing ends it but the person who watches.
    @Override
    public Experiment first() {
        return ExperimentFile.read(FIRST).with(List.of("training.stop=[]")).experiment();
    }

    @Override
    public List<Preset> presets() {
        return Examples.ALL.stream()
                .map(e -> new Preset(
                        e.name(),
                        e.sentence(),
                        ExperimentFile.read("example:" + e.name()).experiment()))
                .toList();
    }
}
