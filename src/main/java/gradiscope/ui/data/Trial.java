package gradiscope.ui.data;

import gradiscope.data.NoLabelNoise;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Data;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Place;
import gradiscope.experiment.Shape;
import gradiscope.experiment.Source;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A source that was tried before it gets into an experiment.
///
/// @param name what is done, as it stands in "Undo: ..."
/// @param source what was tried
/// @param prepared what came of it
record Trial(String name, Source source, Prepared prepared) {
    /// What is to be tried.
    record Wish(String name, Source source, Experiment experiment, Path folder) {
        /// Draws or reads the samples as they are, for what is done to others may not go with these.
        Trial trial() {
            Data data = experiment.data();
            double share = data.trainShare();
            Data plain = new Data(source, 0, new NoLabelNoise(), 1, share, false, List.of());
            return new Trial(name, source, new Prepared.Wish(experiment, plain, folder).prepared());
        }

        /// Points of the plane with classes, of which nothing can be said before there are any.
        Trial unread() {
            Sketch none = new Sketch.Empty();
            Prepared.Facts facts = new Prepared.Facts(none, none, 0, 0, Shape.vector(2), 2, 0, List.of());
            return new Trial(name, source, new Prepared(Optional.of(facts), Optional.empty()));
        }
    }

    /// The experiment with this source, and without what does not go with it: corrupted labels and imbalance where
    /// there are no classes, functions of two inputs where there are not two, a loss for another task.
    ///
    /// @param wasRegression whether the data before had numbers to predict
    Experiment into(Experiment experiment, boolean wasRegression, Catalog catalog) {
        Prepared.Facts facts = prepared.facts().orElseThrow();
        Data before = experiment.data();
        boolean regression = facts.isRegression();
        Data data = new Data(
                source,
                before.noise(),
                regression ? new NoLabelNoise() : before.labelNoise(),
                regression ? 1 : before.imbalance(),
                before.trainShare(),
                before.standardise(),
                facts.shape().size() == 2 ? before.features() : List.of());
        Descriptor<Experiment> descriptor = Descriptor.of(Experiment.class);
        Loss loss = loss(experiment.loss(), facts, wasRegression, new Codec(catalog));
        return descriptor.with(descriptor.with(experiment, "data", data), "loss", loss);
    }

    private static Loss loss(Loss before, Prepared.Facts facts, boolean wasRegression, Codec codec) {
        boolean squared = before instanceof MeanSquaredError;
        if (facts.isRegression()) {
            return squared ? before : initial(MeanSquaredError.class, codec);
        }
        boolean unfit = squared ? wasRegression : before instanceof Logistic && facts.classes() != 2;
        return unfit ? initial(CrossEntropy.class, codec) : before;
    }

    private static Loss initial(Class<? extends Loss> type, Codec codec) {
        return codec.parse(Loss.class, Descriptor.of(type).name(), Map.of(), Place.root("loss"));
    }
}
