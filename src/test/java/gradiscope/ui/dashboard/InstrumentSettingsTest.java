package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Place;
import gradiscope.figure.CollapseView;
import gradiscope.figure.LossView;
import gradiscope.figure.Views;
import gradiscope.live.UndoList;
import gradiscope.live.Watch;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.collapse.Convention;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.training.LossProbe;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What instruments are set to, without a window.
final class InstrumentSettingsTest {
    private final Codec codec = new Codec(Views.in(Families.catalog()));
    private final UndoList undo = new UndoList();
    private final InstrumentSettings settings = new InstrumentSettings(undo, Instruments.ALL);
    private final Instrument collapse = instrument("collapse");
    private final Gauge changed =
            settings.of(collapse).withView(new CollapseView(Convention.ZHOU_ZHU, "dense1", true, true, 22, 18));

    private static Instrument instrument(String id) {
        return Instruments.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyInstrumentIsWatchedOnceByItsName() {
        assertThat(settings.watches().stream().map(Watch::id))
                .containsExactly("loss", "interpolation", "confusion", "collapse", "parameters", "surface");
    }

    @Test
    void aChangeIsUndoneAndDoneAgainByItsName() {
        settings.change("convention", "", collapse, changed);
        assertThat(settings.of(collapse)).isEqualTo(changed);
        assertThat(undo.undoNameProperty().get()).contains("convention");
        undo.undo();
        assertThat(settings.of(collapse)).isEqualTo(collapse.usual());
        undo.redo();
        assertThat(settings.of(collapse)).isEqualTo(changed);
    }

    @Test
    void whatChangesNothingIsNotToBeUndone() {
        settings.change("nothing", "", collapse, settings.of(collapse));
        assertThat(undo.undoNameProperty().get()).isEmpty();
    }

    @Test
    void oneGestureIsUndoneAsAWhole() {
        Instrument confusion = instrument("confusion");
        ConfusionProbe usual = ConfusionProbe.usual();
        for (int samples : List.of(200, 100, 50)) {
            ConfusionProbe fewer = new ConfusionProbe(
                    samples, usual.set(), usual.unit(), 16, 8, usual.pairing(), usual.order(), true, 128, 1);
            settings.change("samples", "drag1", confusion, confusion.usual().withProbe(fewer));
        }
        undo.undo();
        assertThat(settings.of(confusion)).isEqualTo(confusion.usual());
    }

    @Test
    void theyAreKeptAndRestoredByTheCodec() {
        settings.change("convention", "", collapse, changed);
        JsonNode kept = codec.write(settings.gaugesProperty().get());
        Gauges read = codec.read(Gauges.class, JsonText.parse("kept", kept.toString()), Place.root("kept"));
        InstrumentSettings other = new InstrumentSettings(new UndoList(), Instruments.ALL);
        other.restore(read);
        assertThat(other.gaugesProperty().get())
                .isEqualTo(settings.gaugesProperty().get());
    }

    @Test
    void whatIsNotKeptIsAsUsual() {
        settings.change("convention", "", collapse, changed);
        settings.restore(new Gauges(List.of(new Gauge(new LossProbe(), new LossView(LossView.Axis.LOGARITHMIC)))));
        assertThat(settings.of(collapse)).isEqualTo(collapse.usual());
        assertThat(settings.of(instrument("loss")).view()).isEqualTo(new LossView(LossView.Axis.LOGARITHMIC));
    }

    @Test
    void aViewBelongsToItsProbe() {
        assertThatThrownBy(() -> new Gauge(new LossProbe(), CollapseView.usual()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("loss");
        String mixed = "{\"gauges\": [{\"probe\": \"loss\", \"view\": {\"kind\": \"collapse\"}}]}";
        assertThatThrownBy(() -> codec.read(Gauges.class, JsonText.parse("kept", mixed), Place.root("kept")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("gauges[0]");
    }

    @Test
    void whatIsNotUnderstoodIsAsUsual() {
        settings.change("it", "", collapse, changed);
        String kept = settings.write(codec);
        settings.read("", codec);
        assertThat(settings.of(collapse)).isEqualTo(collapse.usual());
        settings.read(kept, codec);
        assertThat(settings.of(collapse)).isEqualTo(changed);
        settings.read("{\"gauges\": [{\"probe\": \"of another version\"}]}", codec);
        assertThat(settings.of(collapse)).isEqualTo(collapse.usual());
    }
}
