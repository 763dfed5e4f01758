package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import gradiscope.tensor.Product;
import gradiscope.tensor.SharedProduct;
import gradiscope.tensor.Slice;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// However the second thread is scheduled, a product has the same bits.
final class SecondThreadTest {
    private static Slice random(long seed, int size) {
        RandomGenerator random = new Seed(seed).generator();
        float[] x = new float[size];
        for (int i = 0; i < size; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return Slice.of(x);
    }

    private static float[] product(Product product, Slice a, Slice b) {
        Slice c = Slice.zeros(128 * 192);
        product.multiply(false, true, 128, 192, 192, 1, a, 192, b, 192, 0, c, 192);
        return c.array();
    }

    @Test
    void manyProductsInARowAreThoseOfOneThread() {
        Product two = new SecondThread().product();
        Product one = new SharedProduct(() -> {});
        for (long i = 0; i < 300; i++) {
            Slice a = random(2 * i, 128 * 192);
            Slice b = random(2 * i + 1, 192 * 192);
            assertThat(product(two, a, b)).isEqualTo(product(one, a, b));
        }
    }
}
