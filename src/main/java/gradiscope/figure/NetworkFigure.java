package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.network.Network;
import gradiscope.figure.network.NetworkKeys;
import gradiscope.figure.network.NetworkPicture;
import gradiscope.network.Answer;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.parameters.ParametersReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A network: its weights, biases, and what its units respond to.
record NetworkFigure(NetworkShown shown) implements Figure {
    /// Side of a unit, in sizes of the text, that is still seen; smaller than where a hand has to find it.
    private static final double FINEST = 1;

    @Override
    public String title(Look look) {
        return look.say("Network");
    }

    @Override
    public List<Fact> facts(Look look) {
        return List.of();
    }

    @Override
    public Region whole(Look look) {
        return picture(true, look);
    }

    @Override
    public Region brief(Look look) {
        return picture(false, look);
    }

    private Region picture(boolean all, Look look) {
        Network network = shown.network(look.palette());
        NetworkPicture picture = new NetworkPicture(FINEST);
        picture.show(network, Optional.empty(), look);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        return new VBox(look.em(0.6), picture, new NetworkKeys(network, look).legend(all));
    }

    @Override
    public List<String> notes(Look look) {
        List<String> notes = new ArrayList<>();
        shown.parametersReading()
                .ifPresent(reading -> notes.add(look.say("{0} parameters.", look.count(reading.count()))));
        notes.add(
                look.say("The widest line into a column is its largest weight, of those that are drawn; where a kernel"
                        + " or an image lies between two units, it is the sum of their weights."));
        if (shown.parametersReading().filter(ParametersReading::tooMany).isPresent()) {
            notes.add(look.say("The parameters are too many to be listed: lines are without colour."));
        }
        shown.functionReading().map(reading -> units(reading, look)).ifPresent(notes::add);
        return notes;
    }

    private static String units(FunctionReading reading, Look look) {
        if (reading.plane().isEmpty()) {
            String which =
                    SetWords.sample(reading.followed().set(), reading.followed().id(), look);
            return look.say(
                    "Units show what they give for {0}: blue above 0, red below, by the largest of their column.",
                    which);
        }
        return reading.answer() == Answer.PROBABILITIES
                ? look.say("Units show their response over the plane: blue above 0, red below, each by its own largest"
                        + " number; outputs the probability of their class, in its colour.")
                : look.say("Units show their response over the plane: blue above 0, red below, each by its own largest"
                        + " number.");
    }
}
