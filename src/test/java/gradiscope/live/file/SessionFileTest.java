package gradiscope.live.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.live.Findings;
import gradiscope.live.Ghost;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Selection;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.training.LossProbe;
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
import java.util.Map;
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
        return new SessionFile.Document(
                new Kept(STATEFUL, folder, Optional.of(run.archive()), Logbook.EMPTY, selection), LAYOUT);
    }

    /// The same with a reading of each of two runs.
    private SessionFile.Document measured(Run run) {
        Workbench bench = Workbench.open(STATEFUL, "test", Path.of(""));
        Checkpoint now = run.study().checkpoint();
        List<Checkpoint> timeline = run.timeline().checkpoints();
        Reading reading = new LossProbe()
                .measure(new Subject(STATEFUL, bench.architecture(), bench.data(), timeline.getFirst(), now, timeline));
        Findings found = new Findings(new LossProbe(), List.of(new Measured(now.step(), reading)));
        Logbook logbook = new Logbook(Map.of("loss", found), Optional.of(new Ghost(9, Map.of("loss", found))));
        Kept kept = document(run).kept();
        return new SessionFile.Document(
                new Kept(kept.experiment(), kept.folder(), kept.run(), logbook, kept.selection()), LAYOUT);
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
        Kept kept = new Kept(STATEFUL, folder, Optional.empty(), Logbook.EMPTY, Selection.NONE);
        assertThat(files.read(written(new SessionFile.Document(kept, Layout.FIRST)), "a"))
                .isEqualTo(new SessionFile.Document(kept, Layout.FIRST));
    }

    /// What the program wrote when it kept no readings.
    @Test
    void theFirstVersionIsOpenedAsIfNothingHadBeenMeasured() throws IOException {
        SessionFile.Document document = document(run(5));
        ObjectNode head = (ObjectNode) JsonText.parse("text", text(document));
        head.put(SessionFile.FORMAT, 1).remove(List.of("beside", "readings"));
        Path file = folder.resolve("first.gradiscope");
        try (NpzWriter npz = new NpzWriter(new Seal(Files.newOutputStream(file)), Seal.BLANK)) {
            npz.text(SessionFile.TEXT, head.toString());
            RunArrays.write(npz, document.kept().run().orElseThrow());
        }
        SessionFile.Document read = files.read(file, "a");
        assertThat(read.kept().logbook()).isEqualTo(Logbook.EMPTY);
        assertThat(read.kept().run().orElseThrow().step()).isEqualTo(5);
        assertThat(read.layout()).isEqualTo(LAYOUT);
    }

    @Test
    void everyTurnedByteAndEveryCutIsRefusedInOneLine() throws IOException {
        Path file = written(measured(run(1)));
        byte[] whole = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < whole.length; i++) {
                put(channel, i, whole[i] ^ (1 << (i % Byte.SIZE)));
                refused(file);
                put(channel, i, whole[i]);
            }
            assertThat(files.read(file, "a").kept().logbook().ghost()).isPresent();
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
        Path file = sealed("{\"gradiscope-session\": 3, \"whatever\": []}");
        assertThatThrownBy(() -> files.read(file, "a.gradiscope"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("session format 3 is newer")
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

    @Test
    void readingsOfAnotherFormAreLeftOutAndSenselessOnesRefused() throws IOException {
        SessionFile.Document document = measured(run(3));
        String whole = text(document);
        assertThat(files.read(rewritten(document, whole), "a").kept().logbook())
                .isEqualTo(document.kept().logbook());
        String other = whole.replace("learningRate:real", "rate:real");
        assertThat(other).isNotEqualTo(whole);
        assertThat(files.read(rewritten(document, other), "a").kept().logbook())
                .isEqualTo(new Logbook(Map.of(), Optional.of(new Ghost(9, Map.of()))));
    }

    @Test
    void readingsThatMakeNoSenseAreRefused() throws IOException {
        SessionFile.Document document = measured(run(3));
        Path file = folder.resolve("senseless.gradiscope");
        for (double[] numbers : List.of(new double[0], new double[] {-1}, new double[] {1, 7}, new double[99])) {
            try (NpzWriter npz = new NpzWriter(new Seal(Files.newOutputStream(file)), Seal.BLANK)) {
                npz.text(SessionFile.TEXT, text(document));
                RunArrays.write(npz, document.kept().run().orElseThrow());
                npz.longs("readings.0.steps", new long[] {3, 1}, 1, 2);
                npz.doubles("readings.0.numbers", numbers, numbers.length);
                npz.floats("readings.0.cells", new float[0], 0);
            }
            assertThatThrownBy(() -> files.read(file, "a"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("readings of loss: ");
        }
    }

    /// The same file with another text.
    private Path rewritten(SessionFile.Document document, String text) throws IOException {
        Path file = folder.resolve("rewritten.gradiscope");
        try (NpzWriter npz = new NpzWriter(new Seal(Files.newOutputStream(file)), Seal.BLANK)) {
            npz.text(SessionFile.TEXT, text);
            RunArrays.write(npz, document.kept().run().orElseThrow());
            new ReadingArrays(document.kept().logbook()).write(npz);
        }
        return file;
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
