package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Selection;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs in one folder, and what a program that was cut off leaves.
final class AutosavesTest {
    @TempDir
    private Path folder;

    private final SessionFile files = new SessionFile(Families.catalog(), "test");

    private Autosaves autosaves() {
        return new Autosaves(folder, files);
    }

    private static SessionFile.Document document(String seed) {
        Experiment experiment = ExperimentFile.read("example:spiral")
                .with(java.util.List.of("seed=" + seed))
                .experiment();
        return new SessionFile.Document(
                new Kept(experiment, Path.of(""), Optional.empty(), Logbook.EMPTY, Selection.NONE), Layout.FIRST);
    }

    private long seed(Path file) {
        return files.read(file, "a").kept().experiment().seed();
    }

    @Test
    void whatWasCutOffIsFoundOnceItsProgramIsGone() throws IOException {
        Autosaves.Claim one = autosaves().claim();
        one.write(document("5"));
        assertThat(autosaves().leftover()).as("while it lives").isEmpty();
        one.close();
        Autosaves.Found found = autosaves().leftover().orElseThrow();
        assertThat(seed(found.file())).isEqualTo(5);
        assertThat(autosaves().leftover()).as("offered by one program only").isEmpty();
        found.claim().close();
        assertThat(autosaves().leftover()).as("not answered").isPresent();
    }

    @Test
    void twoProgramsKeepTheirOwn() throws IOException {
        Autosaves.Claim one = autosaves().claim();
        Autosaves.Claim other = autosaves().claim();
        one.write(document("1"));
        other.write(document("2"));
        other.remove();
        one.close();
        assertThat(seed(autosaves().leftover().orElseThrow().file())).isEqualTo(1);
    }

    @Test
    void whereTheNewestIsDamagedTheOneBeforeIsThere() throws IOException {
        Autosaves.Claim claim = autosaves().claim();
        claim.write(document("1"));
        claim.write(document("2"));
        claim.close();
        Autosaves.Found found = autosaves().leftover().orElseThrow();
        Path newest = found.file();
        assertThat(seed(newest)).isEqualTo(2);
        found.claim().close();
        Files.write(newest, new byte[] {1, 2, 3});
        assertThat(seed(new Autosaves(folder, files).leftover().orElseThrow().file()))
                .isEqualTo(1);
    }

    @Test
    void aCleanEndLeavesNothing() throws IOException {
        Autosaves.Claim claim = autosaves().claim();
        claim.write(document("1"));
        claim.write(document("2"));
        claim.remove();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasNeverWrittenIsRemoved() throws IOException {
        autosaves().claim().close();
        assertThat(autosaves().leftover()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
