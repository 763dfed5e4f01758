package gradiscope.ui.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Source;
import gradiscope.live.Session;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Changes the data of a session. What a record refuses changes nothing, and is told in words.
///
/// @param teller is told why something was refused
record Edit(Session session, Consumer<BadInput> teller) {
    /// @param name what is done, as it stands in "Undo: ..."
    /// @param gesture edits of one gesture are undone together; empty: on its own
    /// @param title what a person calls the property that is changed
    /// @return whether it was accepted
    boolean data(String name, String gesture, String title, UnaryOperator<Data> change) {
        try {
            session.edit(name, gesture, e -> with(e, change.apply(e.data())));
            return true;
        } catch (InvalidValue e) {
            teller.accept(new BadInput(title, "", e.problem(), e.accepted()));
            return false;
        }
    }

    /// One property of the data.
    boolean data(String name, String gesture, String title, String property, Object value) {
        return data(name, gesture, title, data -> Descriptor.of(Data.class).with(data, property, value));
    }

    boolean source(String name, String gesture, String title, UnaryOperator<Source> change) {
        return data(
                name,
                gesture,
                title,
                data -> Descriptor.of(Data.class).with(data, "source", change.apply(data.source())));
    }

    private static Experiment with(Experiment experiment, Data data) {
        return Descriptor.of(Experiment.class).with(experiment, "data", data);
    }
}
