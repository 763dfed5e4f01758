package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What a command printed, and how it ended.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Cli(int code, String out, String err) {
    /// Runs a command in this process, as the program does.
    static Cli run(String... arguments) {
        CommandLine line = Main.commandLine();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = Main.execute(line, arguments);
        return new Cli(code, out.toString(), err.toString());
    }

    /// The command did what it was asked to.
    Cli succeeded() {
        assertThat(code).as(err).isEqualTo(Exit.OK);
        return this;
    }

    /// What was given was refused: one line that holds a problem and a remedy, and nothing else.
    ///
    /// @param start how the line begins, behind the name of the program
    /// @param parts what else it says
    Cli refused(String start, String... parts) {
        assertThat(err).startsWith("gradiscope: " + start).matches("[^\\n\\r]+; [^\\n\\r]+\\R");
        for (String part : parts) {
            assertThat(err).contains(part);
        }
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(Exit.BAD_INPUT);
        return this;
    }
}
