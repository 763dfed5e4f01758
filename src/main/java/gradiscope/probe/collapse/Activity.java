package gradiscope.probe.collapse;

import java.util.Optional;

/// All that is measured at one layer at one moment.
///
/// @param layer its name
/// @param features what it makes of the samples
/// @param classifier the linear layer that reads these features; only the last hidden layer has one
/// @param logits what the whole network answers to the samples: N x K, one column per class; for NC4
/// @param penalty how the classifier is regularised, where the loss is the squared error; for
///     [MseDecomposition]
public record Activity(
        String layer,
        Features features,
        Optional<Classifier> classifier,
        Optional<Matrix> logits,
        Optional<Penalty> penalty) {
    /// @throws IllegalArgumentException when numbers of samples, classes or features disagree
    public Activity {
        classifier.ifPresent(w -> agree("classifier rows", w.classes(), features.classes()));
        classifier.ifPresent(w -> agree("classifier columns", w.width(), features.width()));
        logits.ifPresent(z -> agree("logits", z.rows(), features.count()));
        logits.ifPresent(z -> agree("logits per sample", z.columns(), features.classes()));
    }

    /// A layer before the last hidden one.
    public static Activity hidden(String layer, Features features, Matrix logits) {
        return new Activity(layer, features, Optional.empty(), Optional.of(logits), Optional.empty());
    }

    /// The last hidden layer, with the classifier that reads it.
    public static Activity last(String layer, Features features, Classifier classifier, Matrix logits) {
        return new Activity(layer, features, Optional.of(classifier), Optional.of(logits), Optional.empty());
    }

    /// The same, trained with the squared error.
    public Activity with(Penalty squaredLoss) {
        return new Activity(layer, features, classifier, logits, Optional.of(squaredLoss));
    }

    private static void agree(String what, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(what + ": " + actual + " where the features have " + expected);
        }
    }
}
