package gradiscope.app;

import gradiscope.figure.Pictures;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.function.FunctionReading;
import gradiscope.training.Checkpoint;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import gradiscope.ui.gallery.Miniature;
import gradiscope.ui.gallery.PresetGallery;
import gradiscope.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// For those who maintain the examples: after one was changed or added, its pictures are made anew.
@Command(
        name = "preset-pictures",
        hidden = true,
        description = "Trains every example to its end and writes its pictures for the gallery, one for each theme.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PresetPicturesCommand implements Callable<Integer> {
    private static final int CELLS = 160;

    @Parameters(paramLabel = "DIR", description = "Where they are written: resources/presets of the sources.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        try (Pictures pictures = new Pictures()) {
            for (Examples.Example example : Examples.ALL) {
                Workbench bench = bench(example);
                FunctionReading reading = trained(bench);
                for (Theme theme : Theme.values()) {
                    Path file = folder.resolve(PresetGallery.pictureName(example.name(), theme));
                    Files.write(file, png(pictures, bench, reading, theme));
                }
            }
        }
        return Exit.OK;
    }

    static Workbench bench(Examples.Example example) {
        ExperimentFile file = ExperimentFile.read("example:" + example.name());
        return Workbench.open(file.experiment(), example.name(), file.folder());
    }

    /// What the network of an example computes when it is trained until a stop condition holds.
    static FunctionReading trained(Workbench bench) {
        Run run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        run.advance(Long.MAX_VALUE);
        Checkpoint start = run.timeline().first();
        Checkpoint now = run.study().checkpoint();
        FunctionProbe probe = new FunctionProbe(CELLS, 0, 4, 0, 4096, SampleSet.TRAIN, 0, 1);
        return probe.measure(
                new Subject(bench.experiment(), bench.architecture(), bench.data(), start, now, List.of(start, now)));
    }

    static byte[] png(Pictures pictures, Workbench bench, FunctionReading reading, Theme theme) {
        int side = PresetGallery.PICTURE_PIXELS;
        return pictures.png(() -> new Miniature(bench, reading, theme.palette(), side).painted(), side, side);
    }
}
