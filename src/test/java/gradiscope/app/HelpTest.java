package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Descriptor;
import gradiscope.probe.Probe;
import gradiscope.probe.catalog.Families;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "run ", "probe ", "examples ", "schema ", "share ", "bench "})
    void everyCommandExplainsItself(String command) {
        Cli help = Cli.run((command + "--help").split(" ")).succeeded();

        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: gradiscope " + command).contains("--help");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run ", "probe ", "examples ", "schema ", "share ", "bench "})
    void everyCommandTellsTheVersion(String command) {
        assertThat(Cli.run((command + "--version").split(" ")).succeeded().out())
                .startsWith("gradiscope ");
    }

    @Test
    void theHelpOfInterpolationSaysHowStatisticsAreRecomputedAndWhatMovesWithALayer() {
        String help = Cli.run("probe", "--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains(
                        "statistics at every point, the ends too",
                        "unbiased variances",
                        "a normalisation moves with the one before it")
                .doesNotContain("between the ends");
    }

    @Test
    void theHelpOfProbesListsAllWithTheirSettings() {
        String help = Cli.run("probe", "--help").out();

        for (Descriptor<?> probe : Families.catalog().members(Probe.class)) {
            assertThat(help).containsPattern("(?m)^  " + probe.name() + " ");
            for (Descriptor.Entry entry : probe.entries()) {
                assertThat(help)
                        .containsPattern("(?m)^    " + entry.name() + "="
                                + entry.initial().orElseThrow() + " ");
            }
        }
    }

    @Test
    void theUsualProbesAreTheOnesThatTheHelpNames() {
        assertThat(Cli.run("run", "--help").out().replaceAll("\\s+", " "))
                .contains("Default: " + String.join(", ", RunCommand.USUAL) + ".");
    }
}
