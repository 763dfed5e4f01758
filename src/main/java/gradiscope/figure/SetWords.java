package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.probe.SampleSet;

/// What belongs to samples that are trained on, or to those that are not, is called so.
final class SetWords {
    private SetWords() {}

    /// In a legend.
    static String name(SampleSet set, Look look) {
        return set == SampleSet.TRAIN ? look.say("train") : look.say("test");
    }

    static String loss(SampleSet set, Look look) {
        return set == SampleSet.TRAIN ? look.say("train loss") : look.say("test loss");
    }

    static String accuracy(SampleSet set, Look look) {
        return set == SampleSet.TRAIN ? look.say("train accuracy") : look.say("test accuracy");
    }

    /// One of them.
    static String sample(SampleSet set, Look look) {
        return set == SampleSet.TRAIN ? look.say("train sample") : look.say("test sample");
    }

    /// A certain one.
    static String sample(SampleSet set, int id, Look look) {
        return set == SampleSet.TRAIN ? look.say("train sample {0}", id) : look.say("test sample {0}", id);
    }

    /// So many of them.
    static String samples(long count, SampleSet set, Look look) {
        if (count == 1) {
            return set == SampleSet.TRAIN ? look.say("1 train sample") : look.say("1 test sample");
        }
        String number = look.count(count);
        return set == SampleSet.TRAIN ? look.say("{0} train samples", number) : look.say("{0} test samples", number);
    }
}
