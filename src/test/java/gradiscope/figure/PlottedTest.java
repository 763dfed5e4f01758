package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.Plot;
import gradiscope.figure.plotted.Chart;
import gradiscope.figure.plotted.Layer;
import gradiscope.figure.plotted.Row;
import gradiscope.figure.plotted.Table;
import gradiscope.figure.vector.Tools;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.ui.dashboard.Instrument;
import gradiscope.ui.dashboard.Instruments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The data that leave the program beside a picture are those of the picture.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlottedTest {
    private static final Origin ORIGIN = new Origin("Three blobs", 7, "{\"step\":8}");

    private final Map<String, List<Measured>> readings = new LinkedHashMap<>();
    private final Map<String, List<Measured>> others = new LinkedHashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void measure() {
        Map<String, Probe> probes = new LinkedHashMap<>(Trained.probes());
        for (Instrument instrument : Instruments.ALL) {
            probes.putIfAbsent(instrument.id(), instrument.usual().probe());
        }
        readings.putAll(Trained.readings(Trained.blobs(3), 8, When.LOG, probes, Map.of()));
        others.putAll(Trained.readings(Trained.squaredBlobs(3), 8, When.LOG, probes, Map.of()));
        Trained.readings(Trained.sine(), 8, When.LOG, Map.of("function", probes.get("function")), Map.of())
                .forEach((name, found) -> readings.put(name + "-regression", found));
    }

    record Case(String instrument, boolean compared) {
        @Override
        public String toString() {
            return instrument + (compared ? ", A and B" : "");
        }
    }

    Stream<Case> all() {
        return readings.keySet().stream()
                .flatMap(name -> others.containsKey(name)
                        ? Stream.of(new Case(name, false), new Case(name, true))
                        : Stream.of(new Case(name, false)));
    }

    private Shown shown(Case figure) {
        List<Measured> found = readings.getOrDefault(figure.instrument, List.of());
        return figure.compared
                ? new Shown(found, others.getOrDefault(figure.instrument, List.of()), Optional.empty())
                : Shown.of(found);
    }

    private Export export(Case figure) {
        return Toolkit.offScreen()
                .call(() -> Exports.of(shown(figure), ORIGIN, Pictures.FORMAT, Message.Tongue.ENGLISH));
    }

    private static Table table(Export export) {
        return new Table(new String(export.bytes(Export.Kind.CSV), StandardCharsets.UTF_8));
    }

    @Test
    void everyInstrumentIsAmongThem() {
        assertThat(readings.keySet())
                .containsAll(Instruments.ALL.stream().map(Instrument::id).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTableReadBackHasEveryNumberBitForBit(Case figure) {
        Export export = export(figure);
        List<Map<String, String>> rows = table(export).rows();
        List<Row> written = export.plotted().charts().stream()
                .flatMap(chart -> chart.layers().stream())
                .flatMap(Layer::rows)
                .toList();
        assertThat(rows).hasSameSizeAs(written).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            Row row = written.get(i);
            assertThat(read(rows.get(i), "x")).isEqualTo(row.x());
            assertThat(read(rows.get(i), "y")).isEqualTo(row.y());
            assertThat(read(rows.get(i), "x_end")).isEqualTo(row.xEnd());
            assertThat(read(rows.get(i), "y_end")).isEqualTo(row.yEnd());
            assertThat(read(rows.get(i), "value")).isEqualTo(row.value());
            assertThat(rows.get(i)).containsEntry("class", row.group());
        }
    }

    private static OptionalDouble read(Map<String, String> row, String column) {
        String field = row.getOrDefault(column, "");
        if (field.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(field);
        assertThat(number).isFinite();
        return OptionalDouble.of(number);
    }

    /// A chart as it is drawn, and as it is told.
    private record Both(Plot drawn, Chart told) {}

    private List<Both> both(Case figure) {
        return Toolkit.offScreen().call(() -> {
            Region sheet = Exports.sheet(shown(figure), ORIGIN, Pictures.FORMAT, Message.Tongue.ENGLISH);
            Scene scene = new Scene(sheet, Pictures.FORMAT.unitsAcross(), Pictures.FORMAT.unitsDown());
            scene.setUserAgentStylesheet(sheet.getStylesheets().getFirst());
            sheet.applyCss();
            sheet.layout();
            List<Plot> plots = new ArrayList<>();
            collect(sheet, plots);
            List<Chart> charts = PlottedReader.read("", sheet).charts().stream()
                    .filter(chart -> plots.stream().anyMatch(plot -> same(plot.plotted(), chart)))
                    .toList();
            assertThat(charts).hasSameSizeAs(plots);
            List<Both> both = new ArrayList<>();
            for (int i = 0; i < plots.size(); i++) {
                both.add(new Both(plots.get(i), charts.get(i)));
            }
            return both;
        });
    }

    private static boolean same(Chart one, Chart other) {
        return one.layers().equals(other.layers()) && one.x().equals(other.x());
    }

    private static void collect(Node node, List<Plot> plots) {
        if (node instanceof Plot plot && node.isVisible()) {
            if (!ColourBar.is(plot)) {
                plots.add(plot);
            }
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, plots));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySpotOfACurveIsWhereTheCurveIsDrawn(Case figure) {
        for (Both chart : both(figure)) {
            List<PathElement> drawn = chart.drawn.lookupAll("*").stream()
                    .filter(javafx.scene.shape.Path.class::isInstance)
                    .flatMap(path -> ((javafx.scene.shape.Path) path).getElements().stream())
                    .toList();
            chart.told.layers().stream()
                    .filter(layer ->
                            layer instanceof Layer.Line line && !line.name().equals("way of training"))
                    .flatMap(layer -> ((Layer.Line) layer).runs().stream().flatMap(List::stream))
                    .forEach(place -> {
                        double x = chart.drawn.frame().x(place.x());
                        double y = chart.drawn.frame().y(place.y());
                        assertThat(drawn).anyMatch(element -> switch (element) {
                            case MoveTo to -> to.getX() == x && to.getY() == y;
                            case LineTo to -> to.getX() == x && to.getY() == y;
                            default -> false;
                        });
                    });
        }
    }

    /// The other way round: from the number through the key to the colour.
    @ParameterizedTest
    @MethodSource("all")
    void theColourOfEachCellIsThatOfItsNumberInTheKey(Case figure) {
        for (Both chart : both(figure)) {
            chart.told
                    .key()
                    .ifPresent(key -> chart.told.layers().forEach(layer -> {
                        if (layer instanceof Layer.Cells cells
                                && key.numbers().zero().isEmpty()) {
                            cells.cells().stream()
                                    .filter(cell -> cell.value().isPresent()
                                            && cell.group().isEmpty())
                                    .forEach(cell -> assertThat(distance(cell.rgb(), coloured(key, cell)))
                                            .isLessThan(20));
                        }
                    }));
        }
    }

    private static double[] coloured(Chart.Key key, Layer.Cells.Cell cell) {
        double value = cell.value().orElseThrow();
        double lower = key.numbers().lower();
        double upper = key.numbers().upper();
        double share = switch (key.numbers().kind()) {
            case LOG -> Math.log(value / lower) / Math.log(upper / lower);
            default -> (value - lower) / (upper - lower);
        };
        double place = Math.clamp(share, 0.0, 1.0) * (key.colours().size() - 1);
        int before = Math.min((int) place, key.colours().size() - 2);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            double from = channel(key.colours().get(before), i);
            mixed[i] = from + (place - before) * (channel(key.colours().get(before + 1), i) - from);
        }
        return mixed;
    }

    private static int channel(String colour, int i) {
        return Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16);
    }

    private static double distance(int rgb, double[] other) {
        return Math.abs((rgb >> 16 & 0xff) - other[0])
                + Math.abs((rgb >> 8 & 0xff) - other[1])
                + Math.abs((rgb & 0xff) - other[2]);
    }

    @ParameterizedTest
    @MethodSource("all")
    void jsonHasTheSameChartsAndTheirOrigin(Case figure) {
        Export export = export(figure);
        JsonNode json = JsonText.parse("figure", new String(export.bytes(Export.Kind.JSON), StandardCharsets.UTF_8));
        assertThat(json.path("about").asText()).contains("Three blobs").contains("step 8");
        assertThat(json.at("/origin/step").asInt()).isEqualTo(8);
        assertThat(json.path("charts")).hasSameSizeAs(export.plotted().charts());
        long numbers = json.path("charts").findValues("layers").stream()
                .flatMap(layers -> layers.findValues("y").stream())
                .count();
        assertThat(numbers).isPositive();
    }

    @Test
    void lossesAreThoseOfTheReadingsAtTheirSteps() {
        Table table = table(export(new Case("loss", false)));
        List<Measured> found = readings.getOrDefault("loss", List.of());
        List<Map<String, String>> train = table.rows().stream()
                .filter(row -> row.getOrDefault("chart", "").startsWith("Mean loss"))
                .filter(row -> row.getOrDefault("series", "").equals("train"))
                .toList();
        assertThat(train).hasSameSizeAs(found);
        for (int i = 0; i < found.size(); i++) {
            var reading = (gradiscope.probe.training.LossReading) found.get(i).reading();
            assertThat(train.get(i))
                    .containsEntry("x", String.valueOf(found.get(i).step()));
            assertThat(Double.parseDouble(train.get(i).getOrDefault("y", "")))
                    .isCloseTo(reading.sets().getFirst().loss().orElseThrow(), within(0.0));
            assertThat(train.get(i))
                    .containsEntry("x_title", "step (log scale)")
                    .containsEntry("x_scale", "log1p");
        }
    }

    @Test
    void seriesOfTwoRunsAreNamedByTheRun() {
        assertThat(table(export(new Case("loss", true))).rows())
                .extracting(row -> row.get("series"))
                .contains("A train", "B train");
    }

    Stream<Case> drawn() {
        return all().filter(figure -> !figure.compared || figure.instrument.equals("loss"));
    }

    @Test
    void ofHeatMapsOfTwoRunsItIsSaidWhoseNumbersAreWhere() {
        assertThat(table(export(new Case("collapse", true))).rows())
                .filteredOn(row -> row.getOrDefault("kind", "").equals("cells"))
                .isNotEmpty()
                .allMatch(row -> row.getOrDefault("series", "").equals("A below the diagonal, B above"));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void latexDrawsIt(Case figure) throws IOException, InterruptedException {
        byte[] tex = export(figure).bytes(Export.Kind.TEX);
        Files.write(folder.resolve("figure.tex"), tex);
        Tools.run(
                "texlive-latex-base and texlive-pictures",
                "pdflatex",
                "-interaction=nonstopmode",
                "-halt-on-error",
                "-output-directory=" + folder,
                folder.resolve("figure.tex").toString());
        assertThat(folder.resolve("figure.pdf")).isNotEmptyFile();
    }
}
