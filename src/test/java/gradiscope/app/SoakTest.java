package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short version of `gradiscope soak`.
final class SoakTest {
    /// In MB. Were every run of the last third, or a picture of the window with each, still reachable, it would be
    /// more.
    private static final double BOUND = 12;

    @TempDir
    private Path folder;

    @Test
    void resetsBuildsAndForksLeaveNothingBehind() throws IOException, InterruptedException {
        Toolkit toolkit = Toolkit.offScreen();
        ExperimentFile file = ExperimentFile.read("example:spiral").with(List.of("training.stop=[]"));
        MemoryCourse course = new MemoryCourse();
        try (Desktop desktop = new Desktop(new Places(folder, folder), line -> {})) {
            Desktop.Opened opened = toolkit.call(() -> desktop.open(file, () -> {}));
            Soak soak = new Soak(toolkit, opened.session(), 20);
            for (int i = 0; i < 9; i++) {
                soak.rounds(9);
                course.add(soak.sample());
            }
            toolkit.call(Soak.doing(opened.stage()::close));
        }

        assertThat(course.heapRise()).isLessThan(BOUND);
    }
}
