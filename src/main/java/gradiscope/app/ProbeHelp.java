package gradiscope.app;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Value;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What the help says of probes: each with its settings, what they are when left out, and what they mean,
/// from the descriptors.
final class ProbeHelp implements IModelTransformer {
    /// How a probe is written.
    static final String LABEL = "NAME[:key=value,...]";

    private static final int KEYS = 32;
    private static final int INDENT = 2;

    /// Puts it below what the help of a command says already.
    @Override
    public CommandSpec transform(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        Stream<String> probes =
                Families.catalog().members(Probe.class).stream().flatMap(probe -> lines(probe, usage.width()));
        Stream<String> heading = Stream.of("", "Probes and their settings, as they are when left out:");
        // A footer is a format, in which a percent sign has a meaning.
        usage.footer(Stream.concat(Stream.of(usage.footer()), Stream.concat(heading, probes))
                .map(line -> line.replace("%", "%%"))
                .toArray(String[]::new));
        return command;
    }

    private static Stream<String> lines(Descriptor<?> probe, int width) {
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                new Column(KEYS, INDENT, Column.Overflow.SPAN),
                new Column(width - KEYS, INDENT, Column.Overflow.WRAP));
        table.addRowValues(probe.name(), probe.help());
        for (Descriptor.Entry entry : probe.entries()) {
            String initial =
                    entry.initial().orElseGet(() -> entry.value().accepted().toString());
            table.addRowValues("  " + entry.name() + "=" + initial, entry.help() + choices(entry.value()));
        }
        return table.toString().lines();
    }

    private static String choices(Value form) {
        return form instanceof Value.Choice ? ": " + form.accepted() : "";
    }
}
