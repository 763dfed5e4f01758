package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {
    @Test
    void keepsAllOfAPlanarPath() {
        List<float[]> path = planar(30, 2000);
        PrincipalPlane plane = plane(path);
        assertThat(plane.firstShare() + plane.secondShare()).isCloseTo(1, within(1e-9));
        float[] theta = new float[2000];
        for (int t = 0; t < path.size(); t++) {
            plane.plane().point(plane.path().get(t).x(), plane.path().get(t).y(), theta);
            assertThat(distance(theta, path.get(t))).isLessThan(1e-4);
        }
    }

    @Test
    void hasDirectionsOfLengthOneAtRightAngles() {
        Plane plane = plane(walk(12, 300)).plane();
        assertThat(dot(plane.first(), plane.first())).isCloseTo(1, within(1e-6));
        assertThat(dot(plane.second(), plane.second())).isCloseTo(1, within(1e-6));
        assertThat(dot(plane.first(), plane.second())).isCloseTo(0, within(1e-6));
    }

    @Test
    void endsAtTheOriginAndStartsOnThePositiveSides() {
        List<Waypoint> path = plane(walk(12, 300)).path();
        assertThat(path.getLast().x()).isZero();
        assertThat(path.getLast().y()).isZero();
        assertThat(path.getFirst().x()).isPositive();
        assertThat(path.getFirst().y()).isPositive();
        assertThat(path).extracting(Waypoint::step).startsWith(0L, 10L, 20L);
    }

    @Test
    void projectsEachCheckpointAtRightAngles() {
        List<float[]> checkpoints = walk(12, 1300);
        PrincipalPlane plane = plane(checkpoints);
        float[] last = checkpoints.getLast();
        for (int t = 0; t < 12; t++) {
            float[] step = new float[1300];
            for (int i = 0; i < 1300; i++) {
                step[i] = checkpoints.get(t)[i] - last[i];
            }
            assertThat(plane.path().get(t).x())
                    .isCloseTo(dot(step, plane.plane().first()), within(1e-4));
            assertThat(plane.path().get(t).y())
                    .isCloseTo(dot(step, plane.plane().second()), within(1e-4));
        }
    }

    /// Against the singular values of the centred T x P matrix.
    @Test
    void keepsTheSharesOfTheSingularValues() {
        List<float[]> checkpoints = walk(12, 300);
        DMatrixRMaj centred = new DMatrixRMaj(12, 300);
        for (int i = 0; i < 300; i++) {
            double mean = 0;
            for (float[] checkpoint : checkpoints) {
                mean += checkpoint[i] / 12.0;
            }
            for (int t = 0; t < 12; t++) {
                centred.set(t, i, checkpoints.get(t)[i] - mean);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(12, 300, false, false, true);
        assertThat(svd.decompose(centred)).isTrue();
        List<Double> variances = IntStream.range(0, 12)
                .mapToObj(i -> svd.getSingularValues()[i] * svd.getSingularValues()[i])
                .sorted(Comparator.reverseOrder())
                .toList();
        double all = variances.stream().mapToDouble(v -> v).sum();
        PrincipalPlane plane = plane(checkpoints);
        assertThat(plane.firstShare()).isCloseTo(variances.get(0) / all, within(1e-9));
        assertThat(plane.secondShare()).isCloseTo(variances.get(1) / all, within(1e-9));
    }

    @Test
    void showsTheWholePathWithinItsRanges() {
        PrincipalPlane plane = plane(walk(12, 300));
        Range x = plane.x(31);
        Range y = plane.y(21);
        assertThat(x.count()).isEqualTo(31);
        assertThat(y.count()).isEqualTo(21);
        assertThat(plane.path()).allSatisfy(point -> {
            assertThat(point.x()).isStrictlyBetween(x.from(), x.to());
            assertThat(point.y()).isStrictlyBetween(y.from(), y.to());
        });
    }

    @Test
    void isNotToBeHadFromAStraightPathOrTooFewCheckpoints() {
        List<float[]> straight = new ArrayList<>();
        float[] start = walk(1, 500).getFirst();
        for (int t = 0; t < 10; t++) {
            float[] theta = start.clone();
            for (int i = 0; i < 500; i++) {
                theta[i] += (float) (t * Math.sin(i));
            }
            straight.add(theta);
        }
        assertThat(PrincipalPlane.of(steps(10), straight)).isEmpty();
        assertThat(PrincipalPlane.of(steps(2), walk(2, 500))).isEmpty();
        assertThat(PrincipalPlane.of(steps(3), List.of(start, start, start))).isEmpty();
    }

    private static PrincipalPlane plane(List<float[]> checkpoints) {
        return PrincipalPlane.of(steps(checkpoints.size()), checkpoints).orElseThrow();
    }

    private static List<Long> steps(int count) {
        return LongStream.range(0, count).map(t -> 10 * t).boxed().toList();
    }

    /// A spiral in the plane of two fixed directions, away from the origin.
    private static List<float[]> planar(int count, int size) {
        List<float[]> path = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            float[] theta = new float[size];
            for (int i = 0; i < size; i++) {
                theta[i] = (float) (1 + t * Math.cos(0.3 * t) * Math.sin(i) + t * Math.sin(0.3 * t) * Math.cos(2 * i));
            }
            path.add(theta);
        }
        return path;
    }

    /// A random walk.
    private static List<float[]> walk(int count, int size) {
        RandomGenerator random = new Seed(5).generator();
        List<float[]> path = new ArrayList<>();
        float[] theta = new float[size];
        for (int t = 0; t < count; t++) {
            theta = theta.clone();
            for (int i = 0; i < size; i++) {
                theta[i] += (float) random.nextGaussian();
            }
            path.add(theta);
        }
        return path;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow((double) a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }
}
