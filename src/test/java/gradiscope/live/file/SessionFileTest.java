package gradiscope.live.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.live.Kept;
import gradiscope.live.Selection;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Archive;
import gradiscope.training.Checkpoint;
import gradiscope.training.Progress;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions in files: what is read is what was written, to the bit, or is refused in one line.
final class SessionFileTest {
    /// Everything that carries state from step to step: moments, running statistics, masks, a shuffled order.
    private static final Experiment STATEFUL = new ExperimentJson(Families.catalog()).read("test", """
            {"gradiscope": 1, "name": "Moons", "data": {"source": {"kind": "moons", "samples": 60}},
             "network": {"layers": [{"kind": "dense", "units": 6}, "batch-norm", "tanh", "dropout", "dense"]},
             "training": {"batch": 7, "optimizer": {"kind": "adam", "rate": 0.02}}}""");

    private static final Layout LAYOUT =
            new Layout(List.of("loss", "collapse"), "loss", List.of("collapse"), List.of("loss"), "{}", true, 4);

    private final SessionFile files = new SessionFile(Families.catalog(), "test");

    @TempDir
    private Path folder;

    private static Run run(long steps) {
        Run run = new Run(Workbench.open(STATEFUL, "test", Path.of("")).study(), Timeline.DEFAULT_BUDGET);
        run.advance(steps);
        return run;
    }

    private static Run reopened(Archive archive) {
        Workbench bench = Workbench.open(STATEFUL, "test", Path.of(""));
        return Run.of(archive, e -> Workbench.with(e, "test", bench.data()).study(), Timeline.DEFAULT_BUDGET);
    }

    private SessionFile.Document document(Run run) {
        Selection selection = Selection.NONE.withSample(3).withLayer(1);
        return new SessionFile.Document(new Kept(STATEFUL, folder, Optional.of(run.archive()), selection), LAYOUT);
    }

    private Path written(SessionFile.Document document) throws IOException {
        Path file = folder.resolve("a.gradiscope");
        files.write(Files.newOutputStream(file), file, document);
        return file;
    }

    private static void assertSame(Run one, Run other) {
        assertSame(one.study().checkpoint(), other.study().checkpoint());
        assertThat(one.history().points()).isEqualTo(other.history().points());
        assertThat(one.timeline().steps()).containsAll(other.timeline().steps());
    }

    private static void assertSame(Checkpoint a, Checkpoint b) {
        assertThat(a.step()).isEqualTo(b.step());
        assertThat(a.parameters()).isEqualTo(b.parameters());
        assertThat(a.statistics()).isEqualTo(b.statistics());
        assertThat(a.optimizer()).usingRecursiveComparison().isEqualTo(b.optimizer());
        assertThat(a.progress()).isEqualTo(b.progress());
    }

    @Test
    void whatIsReadGoesOnBitForBitAsIfItHadNeverBeenClosed() throws IOException {
        Run whole = run(41);
        Run again =
                reopened(files.read(written(document(whole)), "a").kept().run().orElseThrow());
        assertSame(again, whole);
        whole.advance(50);
        again.advance(50);
        assertSame(again, whole);
        whole.seek(17);
        again.seek(17);
        assertSame(again.study().checkpoint(), whole.study().checkpoint());
    }

    @Test
    void opensAtTheStepThatWasLookedAtWithLayoutAndSelection() throws IOException {
        Run run = run(41);
        run.replace(edited(run.study().checkpoint()));
        run.advance(5);
        run.seek(12);
        SessionFile.Document document = document(run);
        SessionFile.Document read = files.read(written(document), "a");
        assertThat(read.layout()).isEqualTo(LAYOUT);
        assertThat(read.kept().selection()).isEqualTo(document.kept().selection());
        assertThat(read.kept().experiment()).isEqualTo(STATEFUL);
        assertThat(read.kept().folder()).isEqualTo(folder.toAbsolutePath());
        Archive archive = read.kept().run().orElseThrow();
        assertThat(archive)
                .usingRecursiveComparison()
                .withEqualsForType(Object::equals, Progress.class)
                .isEqualTo(run.archive());
    }

    private static Checkpoint edited(Checkpoint c) {
        float[] parameters = c.parameters().clone();
        parameters[2] = 0.5f;
        return new Checkpoint(c.step(), parameters, c.statistics(), c.optimizer(), c.progress());
    }

    @Test
    void theSameSessionGivesTheSameBytesThatNumpyCouldReadToo() throws IOException {
        SessionFile.Document document = document(run(5));
        byte[] first = Files.readAllBytes(written(document));
        Path file = written(document);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(Npz.readWithText(file, "a", SessionFile.TEXT, 1 << 20).arrays())
                .containsKeys("checkpoint.5", "checkpoints", "curve");
    }

    @Test
    void aSessionWithoutARunIsKeptToo() throws IOException {
        Kept kept = new Kept(STATEFUL, folder, Optional.empty(), Selection.NONE);
        assertThat(files.read(written(new SessionFile.Document(kept, Layout.FIRST)), "a"))
                .isEqualTo(new SessionFile.Document(kept, Layout.FIRST));
    }

    @Test
    void everyTurnedByteAndEveryCutIsRefusedInOneLine() throws IOException {
        Path file = written(document(run(1)));
        byte[] whole = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < whole.length; i++) {
                put(channel, i, whole[i] ^ (1 << (i % Byte.SIZE)));
                refused(file);
                put(channel, i, whole[i]);
            }
            assertThat(files.read(file, "a").kept().run()).isPresent();
            put(channel, whole.length, 0);
            refused(file);
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                refused(file);
            }
        }
    }

    private static void put(FileChannel channel, long at, int value) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {(byte) value}), at);
    }

    private void refused(Path file) {
        String said = "";
        try {
            files.read(file, "a.gradiscope");
        } catch (BadInput e) {
            said = String.valueOf(e.getMessage());
        }
        assertThat(said).startsWith("a.gradiscope: ").doesNotContain("\n");
    }

    private void refused(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        refused(file);
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        Path file = folder.resolve("b.gradiscope");
        refused(
                file,
                new ExperimentJson(Families.catalog())
                        .write(STATEFUL)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NpzWriter npz = new NpzWriter(bytes)) {
            npz.number("x", 1);
        }
        refused(file, bytes.toByteArray());
        assertThatThrownBy(() -> files.read(folder.resolve("none"), "none")).hasMessageContaining("no such file");
        assertThatThrownBy(() -> files.read(folder, "folder")).isInstanceOf(BadInput.class);
    }

    @Test
    void aNewerVersionIsRefusedInWords() throws IOException {
        Path file = sealed("{\"gradiscope-session\": 2, \"whatever\": []}");
        assertThatThrownBy(() -> files.read(file, "a.gradiscope"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("session format 2 is newer")
                .hasMessageContaining("open it with a newer Gradiscope");
    }

    @Test
    void aSealedFileThatMakesNoSenseIsRefused() throws IOException {
        for (String text : List.of("", "[]", "{}", "{\"gradiscope-session\": 1}", "{\"gradiscope-session\": 0}")) {
            Path file = sealed(text);
            assertThatThrownBy(() -> files.read(file, "a")).as(text).isInstanceOf(BadInput.class);
        }
        Path file = sealed(text(document(run(3))));
        assertThatThrownBy(() -> files.read(file, "a"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has no checkpoints");
    }

    private String text(SessionFile.Document document) throws IOException {
        return Npz.readWithText(written(document), "a", SessionFile.TEXT, 1 << 20)
                .text();
    }

    /// A file whose checksum is right.
    private Path sealed(String text) throws IOException {
        Path file = folder.resolve("sealed.gradiscope");
        try (NpzWriter npz = new NpzWriter(new Seal(Files.newOutputStream(file)), Seal.BLANK)) {
            npz.text(SessionFile.TEXT, text);
        }
        return file;
    }
}
