package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradiscope.data.Folders;
import gradiscope.data.Npz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run in a process of its own, which a signal ends.
final class SignalTest {
    private static final Path ENV = Path.of("/usr/bin/env");
    private static final long PATIENCE = 60;

    @TempDir
    private Path folder;

    /// What is started in the background of a script ignores Ctrl-C, and its children do.
    private static List<String> asFromATerminal() {
        return List.of(ENV.toString(), "--default-signal=INT,TERM");
    }

    @BeforeAll
    static void canSignal() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asFromATerminal());
        command.add("true");
        boolean can =
                Files.isExecutable(ENV) && new ProcessBuilder(command).start().waitFor() == 0;
        assumeTrue(can, "no " + ENV + " that gives a process its usual signals");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void finishesTheStepAndWritesWhatThereIs(String signal, int code) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process run = start(out, "--steps", "1000000000");
        await(run, out.resolve("checkpoints/step-00000016.npz"));
        send(signal, run);

        assertThat(run.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(Folders.read(folder, "err")).isEqualTo(code);
        assertWhole(out, Folders.read(folder, "err"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void endsTheProbeThatIsMeasuring(int times) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        // A surface of so many points takes minutes, and the second checkpoint is the first that it can be laid
        // through.
        Process run = start(
                out, "--every=1", "--probe=surface:directions=principal,points=401", "--set=data.source.samples=4000");
        await(run, out.resolve("checkpoints/step-00000001.npz"));
        Thread.sleep(1000);
        for (int i = 0; i < times; i++) {
            send("INT", run);
        }

        assertThat(run.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(130);
        assertThat(Folders.read(folder, "err")).doesNotContain("\tat ", "no pictures");
        if (times == 1) {
            assertThat(Folders.read(folder, "err")).contains("interrupted at step 2; written to ");
            assertThat(Folders.read(out, "history.csv").lines().toList().getLast())
                    .startsWith("2,")
                    .hasSizeGreaterThan(20);
            assertThat(Npz.read(out.resolve("checkpoints/step-00000002.npz"))).containsKey("dense2.bias");
        }
    }

    @Test
    void writesNothingWhereNothingIsYet() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        // A surface of so many points is measured for minutes before the run begins.
        Process run = start(out, "--probe", "surface:points=401", "--set", "data.source.samples=4000");
        Thread.sleep(1500);
        send("INT", run);

        assertThat(run.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(130);
        assertThat(out).doesNotExist();
    }

    @Test
    void aProbeByItselfPrintsNothing() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Cli.run("run", Tiny.in(folder), "--steps=0", "--probe=loss", "--no-pictures", "--out", out.toString())
                .succeeded();
        Process probe = start(List.of(
                "probe",
                Tiny.in(folder),
                "--params",
                out.resolve("checkpoints/step-00000000.npz").toString(),
                "--set=data.source.samples=4000",
                "--probe=loss",
                "--probe=surface:points=401"));
        Thread.sleep(2500);
        send("INT", probe);

        assertThat(probe.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(probe.exitValue()).isEqualTo(130);
        assertThat(Folders.read(folder, "stdout")).isEmpty();
        assertThat(Folders.read(folder, "err")).isEmpty();
    }

    private Process start(Path out, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", Tiny.in(folder), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(asFromATerminal());
        command.addAll(Program.command(List.of(), arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static void await(Process process, Path file) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(file) && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(file).exists();
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static void assertWhole(Path out, String err) throws IOException {
        String step = err.replaceAll("(?s).*interrupted at step ([0-9]+); written to .*", "$1");
        List<String> history = Folders.read(out, "history.csv").lines().toList();
        assertThat(err).contains("interrupted at step " + step);
        assertThat(history.getLast()).startsWith(step + ",").hasSizeGreaterThan(20);
        assertThat(Folders.read(out, "readings.jsonl")).endsWith("}\n");
        assertThat(Folders.contents(out).keySet()).noneMatch(name -> name.contains(".part"));
        try (Stream<Path> checkpoints = Files.list(out.resolve("checkpoints"))) {
            assertThat(checkpoints)
                    .anyMatch(file -> file.endsWith("step-%08d.npz".formatted(Long.parseLong(step))))
                    .allSatisfy(file -> assertThat(Npz.read(file)).containsKey("dense2.bias"));
        }
    }
}
