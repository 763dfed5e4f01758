package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Data.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From raw inputs to those that a network sees, also for points that are no samples.
class TransformationTest {
    private static final DataSet SQUARE = Given.divided(Given.table(2, -1, 0, 3, 5, 2, 1), Given.table(2, 7, 8));

    @Test
    void untouchedInputsAreTheirOwnOrigin() {
        Split split = Prepared.of(SQUARE);
        float[] point = {4, 5};

        assertThat(split.origin()).isEmpty();
        assertThat(split.raw()).isSameAs(split);
        assertThat(split.transformation().apply(point)).isSameAs(point);
    }

    @Test
    void rawSamplesAreThoseBeforeTheTransformation() {
        Split split = Prepared.of(SQUARE, "standardise", true, "features", List.of(Feature.XY));

        assertThat(split.raw().train().inputs()).containsExactly(-1, 0, 3, 5, 2, 1);
        assertThat(split.raw().test().inputs()).containsExactly(7, 8);
        assertThat(split.train().shape().size()).isEqualTo(1);
    }

    /// Of x^2 over the training samples, 1, 9, 4: mean 14/3, variance 98/9.
    @Test
    void aPointGoesThroughWhatWasFittedToTheTrainingSamples() {
        Split split = Prepared.of(SQUARE, "standardise", true, "features", List.of(Feature.X_SQUARED));

        float[] seen = split.transformation().apply(new float[] {2, 100, -7, 0});

        double deviation = Math.sqrt(98 / 9.0);
        assertThat(seen).containsExactly((float) ((4 - 14 / 3.0) / deviation), (float) ((49 - 14 / 3.0) / deviation));
    }

    @Test
    void rawSamplesGoWhereTheNetworksSamplesAre() {
        for (Object[] settings : new Object[][] {
            {"standardise", true},
            {"features", List.of(Feature.SIN_X, Feature.Y, Feature.XY)},
            {"standardise", true, "noise", 0.3, "features", List.of(Feature.values())}
        }) {
            Split split = Prepared.of(new Circles(60, 1), settings);

            assertThat(split.transformation().apply(split.raw().train().inputs()))
                    .isEqualTo(split.train().inputs());
            assertThat(split.transformation().apply(split.raw().test().inputs()))
                    .isEqualTo(split.test().inputs());
            assertThat(split.raw().train().labels()).isEqualTo(split.train().labels());
        }
    }

    /// The largest of the data's own numbers is refused by the preparation, a point of a person's is not.
    @Test
    void aPointMayGrowBeyondAFloat() {
        Split split = Prepared.of(SQUARE, "features", List.of(Feature.X_SQUARED));

        assertThat(split.transformation().apply(new float[] {1e30f, 0})[0]).isInfinite();
        assertThat(split.transformation().apply(new float[] {3, 0})).containsExactly(9);
    }
}
