package gradiscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradiscope.experiment.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Products cut in halves, against sums in double, with and without somebody who helps.
final class SharedProductTest {
    private record Case(boolean transposeA, boolean transposeB, int m, int n, int k, float beta) {
        Slice a() {
            return random(1, m * k);
        }

        Slice b() {
            return random(2, k * n);
        }

        Slice c() {
            return random(3, m * n);
        }

        Slice by(Product product) {
            Slice c = c();
            product.multiply(
                    transposeA,
                    transposeB,
                    m,
                    n,
                    k,
                    0.5f,
                    a(),
                    transposeA ? m : k,
                    b(),
                    transposeB ? k : n,
                    beta,
                    c,
                    n);
            return c;
        }

        double exact(int i, int j) {
            Slice a = a();
            Slice b = b();
            double sum = 0;
            for (int l = 0; l < k; l++) {
                sum += (double) a.get(transposeA ? l * m + i : i * k + l) * b.get(transposeB ? j * k + l : l * n + j);
            }
            return 0.5 * sum + (double) beta * c().get(i * n + j);
        }
    }

    private static Slice random(long seed, int size) {
        RandomGenerator random = new Seed(seed).generator();
        float[] x = new float[size];
        for (int i = 0; i < size; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return Slice.of(x);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 131, 257, 167, 0",
        "false, true, 128, 256, 784, 1",
        "true, false, 257, 130, 128, 0",
        "true, true, 300, 60, 300, 0.25",
        "false, true, 2, 2000, 1100, 1",
    })
    void theHalvesMakeTheProduct(boolean transposeA, boolean transposeB, int m, int n, int k, float beta) {
        Case c = new Case(transposeA, transposeB, m, n, k, beta);
        Slice shared = c.by(new SharedProduct(() -> {}));
        for (int i = 0; i < m; i += 7) {
            for (int j = 0; j < n; j += 5) {
                assertThat((double) shared.get(i * n + j)).isCloseTo(c.exact(i, j), within(1e-4 * Math.sqrt(k)));
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 200})
    void theBitsAreTheSameWhoeverComputesTheSecondHalf(int rows) {
        Case c = new Case(false, true, rows, 256, 784, 1);
        List<SharedProduct> helped = new ArrayList<>();
        List<Boolean> taken = new ArrayList<>();
        helped.add(new SharedProduct(() -> taken.add(helped.getFirst().help())));
        Slice together = c.by(helped.getFirst());
        assertThat(taken).containsExactly(true);
        assertThat(together.array()).isEqualTo(c.by(new SharedProduct(() -> {})).array());
    }

    @Test
    void aSmallProductIsNotOffered() {
        List<String> calls = new ArrayList<>();
        Case small = new Case(false, true, 32, 64, 64, 1);
        Slice c = small.by(new SharedProduct(() -> calls.add("called")));
        assertThat(calls).isEmpty();
        assertThat(c.array()).isEqualTo(small.by(Blas::multiply).array());
    }

    @Test
    void whoComesWhenNothingIsOfferedFindsNothing() {
        SharedProduct product = new SharedProduct(() -> {});
        new Case(false, true, 128, 256, 128, 0).by(product);
        assertThat(product.help()).isFalse();
    }

    @Test
    void aMatrixBeyondItsSliceIsRefusedBeforeAnythingIsOffered() {
        SharedProduct product = new SharedProduct(() -> {
            throw new AssertionError("offered");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.multiply(
                        false,
                        true,
                        128,
                        256,
                        784,
                        1,
                        Slice.zeros(128 * 784),
                        784,
                        Slice.zeros(255 * 784),
                        784,
                        0,
                        Slice.zeros(128 * 256),
                        256));
    }
}
