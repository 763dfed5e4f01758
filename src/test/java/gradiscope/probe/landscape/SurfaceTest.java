package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private static final Range X = new Range(-1, 1, 3);
    private static final Range Y = new Range(0, 1, 2);
    private static final double[] NO_ERRORS = {};

    @Test
    void hasARowForEachYAndAColumnForEachX() {
        Surface surface = Surface.of(X, Y, new double[] {1, 2, 3, 4, 5, 6}, NO_ERRORS);
        assertThat(surface.losses()).isEqualTo(new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        assertThat(surface.errors()).isEmpty();
        assertThat(surface.overflow()).isEmpty();
    }

    @Test
    void marksCellsThatOverflowAndGivesThemTheLargestFiniteLoss() {
        double[] losses = {1, Double.NaN, 3, 1e300, 5, Double.POSITIVE_INFINITY};
        double[] errors = {0.1, 0.9, 0.3, 0.9, 0.5, 0.9};
        Surface surface = Surface.of(X, Y, losses, errors);
        assertThat(surface.overflow()).containsExactly(1, 3, 5);
        assertThat(surface.losses()).isEqualTo(new Matrix(2, 3, new float[] {1, 5, 3, 5, 5, 5}));
        assertThat(surface.errors()).contains(new Matrix(2, 3, new float[] {0.1f, 0.5f, 0.3f, 0.5f, 0.5f, 0.5f}));
    }

    @Test
    void marksEveryCellWhereNoLossIsFinite() {
        double[] losses = new double[6];
        Arrays.fill(losses, Double.NaN);
        Surface surface = Surface.of(X, Y, losses, NO_ERRORS);
        assertThat(surface.overflow()).hasSize(6);
        assertThat(surface.losses()).isEqualTo(new Matrix(2, 3, new float[6]));
    }

    @Test
    void refusesAnotherNumberOfCells() {
        assertThatThrownBy(() -> Surface.of(X, Y, new double[5], NO_ERRORS))
                .hasMessage("a loss, and an error or none, for each of 6 cells");
    }

    @Test
    void aReadingOverAPrincipalPlaneSaysWhatItKeeps() {
        Plane plane = new Plane(new float[2], new float[] {1, 0}, new float[] {0, 1});
        PrincipalPlane principal =
                new PrincipalPlane(plane, List.of(new Waypoint(0, 1, 2), new Waypoint(5, 0, 0)), 0.5, 0.25);
        Surface surface = Surface.of(X, Y, new double[6], NO_ERRORS);
        SurfaceReading reading =
                SurfaceReading.principal(SampleSet.TRAIN, BatchNormStatistics.RECOMPUTED, surface, principal);
        assertThat(reading.varianceKept().map(SurfaceReading.VarianceKept::both))
                .contains(0.75);
        assertThat(reading.path()).isEqualTo(principal.path());
        SurfaceReading random = SurfaceReading.random(SampleSet.TEST, BatchNormStatistics.NONE, surface);
        assertThat(random.varianceKept()).isEqualTo(Optional.empty());
        assertThat(random.path()).isEmpty();
    }
}
