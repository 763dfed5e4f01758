package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.training.NetworkStudy;
import gradiscope.training.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressLineTest {
    private static final String OVER = "\r\u001b[K";

    @TempDir
    private Path folder;

    private final StringWriter shown = new StringWriter();

    @Test
    void writesOverItselfOnATerminal() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true);
        line.measuring(0, "Loss");
        line.measuring(0, "Gradient confusion");
        line.tell("written to out");

        assertThat(shown)
                .hasToString(OVER + "step 0   measuring Loss" + OVER + "step 0   measuring Gradient confusion" + OVER
                        + "written to out" + System.lineSeparator());
    }

    @Test
    void keepsQuietElsewhereButForWhatIsTold() {
        NetworkStudy study = ExperimentFile.read(Tiny.in(folder)).open().study();
        Run run = new Run(study, 1 << 20);
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false);
        line.measuring(0, "Loss");
        run.advance(3);
        line.step(study, run);
        line.tell("written to out");

        assertThat(shown).hasToString("written to out" + System.lineSeparator());
    }
}
