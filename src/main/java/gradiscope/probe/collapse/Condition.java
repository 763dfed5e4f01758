package gradiscope.probe.collapse;

import gradiscope.experiment.Message;

/// What there is to say about a layer before its numbers are read: why a number does not exist, or what
/// limits it.
public enum Condition {
    FEWER_THAN_TWO_CLASSES,
    SINGLE_CLASS,
    NOT_FINITE,
    DEAD_FEATURES,
    CLASS_WITHOUT_SAMPLES,
    CLASSES_DIFFER_IN_SIZE,
    TOO_NARROW,
    DEPENDENT_MEANS,
    COINCIDENT_MEANS,
    MEAN_AT_CENTRE,
    NO_CLASSIFIER,
    ZERO_CLASSIFIER,
    ZERO_CLASSIFIER_ROW,
    CLASSIFIER_ASKEW,
    NO_LOGITS;

    /// One sentence for a person.
    public Message words() {
        return switch (this) {
            case FEWER_THAN_TWO_CLASSES ->
                Message.of("The data have fewer than two classes: there is nothing to collapse.");
            case SINGLE_CLASS ->
                Message.of("The samples are of fewer than two classes: class means cannot be compared.");
            case NOT_FINITE ->
                Message.of("The layer, its classifier or the logits hold numbers that are not finite, or beyond 1e60.");
            case DEAD_FEATURES -> Message.of("All class means coincide: the layer does not tell the classes apart.");
            case CLASS_WITHOUT_SAMPLES ->
                Message.of("Some classes have no sample here: the others are measured, as if there were no more.");
            case CLASSES_DIFFER_IN_SIZE ->
                Message.of("Classes differ in size: the mean of the class means is not the mean of the samples.");
            case TOO_NARROW ->
                Message.of("The layer has fewer than K - 1 units: a simplex of K classes does not fit into it.");
            case DEPENDENT_MEANS -> Message.of("The centred class means span fewer directions than they could.");
            case COINCIDENT_MEANS -> Message.of("Two classes have the same mean: their distance is zero.");
            case MEAN_AT_CENTRE -> Message.of("A class mean lies at the global mean: it has no direction.");
            case NO_CLASSIFIER -> Message.of("The layer has no classifier of its own: there are no rows to compare.");
            case ZERO_CLASSIFIER ->
                Message.of("The classifier's rows are all zero, or all the same where their mean is subtracted.");
            case ZERO_CLASSIFIER_ROW -> Message.of("A row of the classifier is zero: it has no direction.");
            case CLASSIFIER_ASKEW ->
                Message.of("The classifier's rows are orthogonal to the class means: their products are zero.");
            case NO_LOGITS -> Message.of("There are no decisions to compare with the nearest class mean.");
        };
    }
}
