package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradiscope.data.Folders;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The experiments that come with the program.
final class ExamplesTest {
    @TempDir
    private Path folder;

    private static Stream<String> names() {
        return Examples.ALL.stream().map(Examples.Example::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isADocumentOfTheSchemaThatIsPrinted(String name) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Cli.run("schema").succeeded().out(), InputFormat.JSON);

        assertThat(schema.validate(Cli.run("examples", name).succeeded().out(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void trainsThreeSteps(String name) {
        Path out = folder.resolve("out");
        Cli.run(
                        "run",
                        "example:" + name,
                        "--out",
                        out.toString(),
                        "--no-pictures",
                        "--steps",
                        "3",
                        "--probe",
                        "loss",
                        "--probe",
                        "interpolation:points=2,layers=false,homogeneousBias=false",
                        "--probe",
                        "confusion:samples=16")
                .succeeded();

        assertThat(Folders.read(out, "readings.jsonl").lines()).hasSize(4 * 3);
        assertThat(Folders.read(out, "history.csv").lines()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("names")
    void endsByItself(String name) {
        assertThat(ExperimentFile.read("example:" + name)
                        .experiment()
                        .training()
                        .stop())
                .isNotEmpty();
    }

    @Test
    void allAreListedWithASentence() {
        String list = Cli.run("examples").succeeded().out();

        assertThat(names()).allSatisfy(name -> assertThat(list).containsPattern("(?m)^" + name + " +[A-Z][^.]*\\.$"));
        assertThat(list).contains("gradiscope run example:");
    }

    @Test
    void noneIsForgotten() {
        assertThat(names().map(name -> name + ".json").toList())
                .containsExactlyInAnyOrderElementsOf(
                        Folders.contents(Path.of("resources/examples")).keySet());
    }

    @Test
    void differInName() {
        List<String> titles = names().map(name ->
                        ExperimentFile.read("example:" + name).experiment().name())
                .toList();

        assertThat(titles).doesNotHaveDuplicates().doesNotContain("Untitled");
    }

    @Test
    void whatIsPrintedIsTheExperimentThatIsTrained() {
        ExperimentJson json = new ExperimentJson(Families.catalog());

        assertThat(json.read("printed", Cli.run("examples", "spiral").out()))
                .isEqualTo(ExperimentFile.read("example:spiral").experiment());
    }

    @Test
    void refusesANameThatIsNotThere() {
        Cli.run("examples", "spirals").refused("example:spirals: there is no such example; use one of spiral, ");
    }
}
