package gradiscope.ui.data;

import gradiscope.data.Preparation;
import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Data;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Data made ready to be seen, or why they cannot be.
///
/// @param facts empty when there is a problem
/// @param problem what a person has to mend
record Prepared(Optional<Facts> facts, Optional<BadInput> problem) {
    /// What is seen of data.
    ///
    /// @param train the samples that are trained on, with noise, before expansion
    /// @param test the others
    /// @param columns the inputs that are shown, from 0; empty: all
    record Facts(
            Sketch train,
            Sketch test,
            int trainCount,
            int testCount,
            Shape shape,
            int classes,
            int outputs,
            List<Integer> columns) {
        Facts {
            columns = List.copyOf(columns);
        }

        boolean isRegression() {
            return outputs > 0;
        }
    }

    /// What is to be made ready.
    ///
    /// @param data in place of those of the experiment
    /// @param folder what file names are relative to
    record Wish(Experiment experiment, Data data, Path folder) {
        Prepared prepared() {
            return of(experiment.seeds(), experiment.name(), data, folder);
        }
    }

    /// Draws or reads samples. May take long.
    ///
    /// @param seed of the experiment
    /// @param shown what the experiment is called in messages
    static Prepared of(Seed seed, String shown, Data data, Path folder) {
        try {
            Split split = Preparation.prepare(data, seed.child("data"), folder, shown);
            return new Prepared(Optional.of(facts(split.raw())), Optional.empty());
        } catch (BadInput e) {
            return new Prepared(Optional.empty(), Optional.of(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            BadInput fault = new BadInput(
                    shown, "$.data", Message.of("a fault of the program: {0}", e), Message.of("undo the last change"));
            return new Prepared(Optional.empty(), Optional.of(fault));
        }
    }

    private static Facts facts(Split split) {
        Samples train = split.train();
        Samples test = split.test();
        Sketcher sketcher = new Sketcher(List.of(train, test));
        return new Facts(
                sketcher.sketch(train),
                sketcher.sketch(test),
                train.count(),
                test.count(),
                train.shape(),
                train.classes(),
                train.outputs(),
                sketcher.columns());
    }
}
