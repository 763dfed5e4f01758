package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What becomes of a command that cannot go on.
final class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Command(name = "failing")
    private record Failing(Exception cause) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw cause;
        }
    }

    @Command(name = "hungry")
    private record Hungry() implements Runnable {
        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void whatTheMachineCannotDoIsOneLine() {
        assertThat(fail(new FileSystemException("out/history.csv", null, "No space left on device")))
                .isEqualTo("gradiscope: out/history.csv: No space left on device; check the disk and the permissions");
        assertThat(fail(new UncheckedIOException(new AccessDeniedException("out"))))
                .isEqualTo("gradiscope: out: permission denied; check the disk and the permissions");
        assertThat(fail(new NoSuchFileException("a\nb")))
                .isEqualTo("gradiscope: a b: no such file or folder; check the disk and the permissions");
        assertThat(fail(new IOException("Stream closed")))
                .isEqualTo("gradiscope: Stream closed; check the disk and the permissions");
    }

    @Test
    void tooLittleMemoryIsOneLine() {
        assertThat(execute(new Hungry())).isEqualTo(Exit.FAULT);
        assertThat(err.toString().strip())
                .startsWith("gradiscope: there is not enough memory; ")
                .hasLineCount(1);
    }

    @Test
    void aFaultShowsWhereItIs() {
        assertThat(fail(new IllegalStateException("wrong")))
                .contains("IllegalStateException: wrong", "\tat " + MainTest.class.getName())
                .endsWith("gradiscope: this is a fault of the program; please report it with the lines above");
    }

    /// JSON is UTF-8, whatever the terminal shows.
    @Test
    void whatGoesToAnotherProgramIsUtf8() throws IOException, InterruptedException {
        String code = Cli.run("share", Tiny.in(folder)).out().strip();
        Process program = new ProcessBuilder(
                        Program.command(List.of("-Dstdout.encoding=ISO-8859-1"), List.of("share", code)))
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(printed).isEqualTo(Exit.OK);
        assertThat(printed).contains("\"name\": \"Zürich\"");
    }

    private String fail(Exception cause) {
        err.getBuffer().setLength(0);
        assertThat(execute(new Failing(cause))).isEqualTo(Exit.FAULT);
        return err.toString().strip();
    }

    private int execute(Object command) {
        CommandLine line = Main.commandLine();
        line.addSubcommand("it", command);
        line.setErr(new PrintWriter(err));
        return Main.execute(line, "it");
    }
}
