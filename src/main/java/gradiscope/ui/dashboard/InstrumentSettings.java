package gradiscope.ui.dashboard;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Place;
import gradiscope.live.UndoList;
import gradiscope.live.Watch;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The instruments and what they are set to, to be followed and changed. Belongs to the thread of the session.
public final class InstrumentSettings {
    private final UndoList undo;
    private final List<Instrument> instruments;
    private final ReadOnlyObjectWrapper<Gauges> gauges;

    /// All instruments as usual.
    ///
    /// @param undo remembers the changes
    public InstrumentSettings(UndoList undo, List<Instrument> instruments) {
        this.undo = undo;
        this.instruments = List.copyOf(instruments);
        this.gauges = new ReadOnlyObjectWrapper<>(
                new Gauges(instruments.stream().map(Instrument::usual).toList()));
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    /// What is measured for the instruments.
    public List<Watch> watches() {
        return instruments.stream().map(instrument -> of(instrument).watch()).toList();
    }

    public Gauge of(Instrument instrument) {
        return gauges.get().find(instrument.id()).orElseGet(instrument::usual);
    }

    /// Sets an instrument. Undoable.
    ///
    /// @param name what is done, as it stands in "Undo: ..."
    /// @param gesture changes of one gesture are undone together; empty: on its own
    void change(String name, String gesture, Instrument instrument, Gauge after) {
        Gauge before = of(instrument);
        if (!after.equals(before)) {
            String whole = gesture.isEmpty() ? "" : "instrument " + after.id() + " " + gesture;
            undo.perform(name, whole, () -> set(before), () -> set(after));
        }
    }

    private void set(Gauge gauge) {
        gauges.set(gauges.get().with(gauge));
    }

    /// Takes what was kept with a session. Instruments that it does not mention are as usual; what it says of
    /// instruments that there are not is passed over.
    public void restore(Gauges kept) {
        gauges.set(new Gauges(instruments.stream()
                .map(instrument -> kept.find(instrument.id()).orElseGet(instrument::usual))
                .toList()));
    }

    /// What they are set to, as JSON.
    String write(Codec codec) {
        return codec.write(gauges.get()).toString();
    }

    /// As usual, where the text is empty, or of a version that knows other instruments or settings: a window is not
    /// refused for that.
    void read(String json, Codec codec) {
        Gauges usual = new Gauges(List.of());
        try {
            restore(json.isEmpty() ? usual : codec.read(Gauges.class, JsonText.parse("", json), Place.root("")));
        } catch (BadInput e) {
            restore(usual);
        }
    }

    /// What the instruments are set to; a record that the codec writes and reads, with a catalog that has
    /// [gradiscope.figure.View] as a family.
    public ReadOnlyObjectProperty<Gauges> gaugesProperty() {
        return gauges.getReadOnlyProperty();
    }
}
