package gradiscope.probe.collapse;

import gradiscope.experiment.Message;

/// What there is to say about a layer before its numbers are read: why a number does not exist, or what
/// limits it.
public enum Condition {
    FEWER_THAN_TWO_CLASSES(Message.of("The data have fewer than two classes: there is nothing to collapse.")),
    SINGLE_CLASS(Message.of("The samples are of fewer than two classes: class means cannot be compared.")),
    NOT_FINITE(Message.of("The layer, its classifier or the logits hold numbers that are not finite, or beyond 1e60.")),
    DEAD_FEATURES(Message.of("All class means coincide: the layer does not tell the classes apart.")),
    CLASS_WITHOUT_SAMPLES(
            Message.of("Some classes have no sample here: the others are measured, as if there were no more.")),
    CLASSES_DIFFER_IN_SIZE(
            Message.of("Classes differ in size: the mean of the class means is not the mean of the samples.")),
    TOO_NARROW(Message.of("The layer has fewer than K - 1 units: a simplex of K classes does not fit into it.")),
    DEPENDENT_MEANS(Message.of("The centred class means span fewer directions than they could.")),
    COINCIDENT_MEANS(Message.of("Two classes have the same mean: their distance is zero.")),
    MEAN_AT_CENTRE(Message.of("A class mean lies at the global mean: it has no direction.")),
    NO_CLASSIFIER(Message.of("The layer has no classifier of its own: there are no rows to compare.")),
    ZERO_CLASSIFIER(Message.of("The classifier's rows are all zero, or all the same where their mean is subtracted.")),
    ZERO_CLASSIFIER_ROW(Message.of("A row of the classifier is zero: it has no direction.")),
    CLASSIFIER_ASKEW(Message.of("The classifier's rows are orthogonal to the class means: their products are zero.")),
    NO_LOGITS(Message.of("There are no decisions to compare with the nearest class mean."));

    private final Message words;

    Condition(Message words) {
        this.words = words;
    }

    /// One sentence for a person.
    public Message words() {
        return words;
    }
}
