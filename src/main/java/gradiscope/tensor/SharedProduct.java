package gradiscope.tensor;

import java.util.concurrent.atomic.AtomicInteger;

/// Products cut in two halves, the second of which another thread may take. The cut depends on the sizes alone
/// and each half is computed the same way by whoever does it: so the bits do not depend on whether somebody
/// helped, and nobody is waited for who has not begun.
public final class SharedProduct implements Product {
    /// Multiplications below which handing over brings little, and costs much where the other core is busy.
    private static final long WORTH_SHARING = 4_000_000;

    /// Halves end where a tile of the BLAS kernels ends.
    private static final int TILE = 32;

    private static final int IDLE = 0;
    private static final int OFFERED = 1;
    private static final int TAKEN = 2;
    private static final int DONE = 3;

    private final Runnable call;
    /// Publishes the half on offer, below, to the one who takes it.
    private final AtomicInteger state = new AtomicInteger();

    private final Half half = new Half();

    /// @param call tells a helper that there is something to take; must be cheap
    public SharedProduct(Runnable call) {
        this.call = call;
    }

    @Override
    public void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            Slice a,
            int strideA,
            Slice b,
            int strideB,
            float beta,
            Slice c,
            int strideC) {
        if ((long) m * n * k < WORTH_SHARING) {
            Blas.multiply(transposeA, transposeB, m, n, k, alpha, a, strideA, b, strideB, beta, c, strideC);
            return;
        }
        Blas.check(transposeA, transposeB, m, n, k, a, strideA, b, strideB, c, strideC);
        int rows = m > n ? cut(m) : m;
        int columns = m > n ? n : cut(n);
        half.transposeA = transposeA;
        half.transposeB = transposeB;
        half.m = m > n ? m - rows : m;
        half.n = m > n ? n : n - columns;
        half.k = k;
        half.alpha = alpha;
        half.a = a;
        half.fromA = m > n ? rows * (transposeA ? 1 : strideA) : 0;
        half.strideA = strideA;
        half.b = b;
        half.fromB = m > n ? 0 : columns * (transposeB ? strideB : 1);
        half.strideB = strideB;
        half.beta = beta;
        half.c = c;
        half.fromC = m > n ? rows * strideC : columns;
        half.strideC = strideC;
        state.set(OFFERED);
        call.run();
        Blas.multiply(transposeA, transposeB, rows, columns, k, alpha, a, strideA, b, strideB, beta, c, strideC);
        finish();
    }

    private static int cut(int size) {
        return size < 2 * TILE ? size / 2 : size / 2 / TILE * TILE;
    }

    /// Takes the second half back if nobody began it; else waits for its end, which is near.
    private void finish() {
        if (state.compareAndSet(OFFERED, IDLE)) {
            half.compute();
            return;
        }
        while (state.get() != DONE) {
            Thread.onSpinWait();
        }
        state.set(IDLE);
    }

    /// Computes the half on offer, if there is one. For another thread than the one that multiplies.
    ///
    /// @return whether there was one
    public boolean help() {
        if (state.get() != OFFERED || !state.compareAndSet(OFFERED, TAKEN)) {
            return false;
        }
        try {
            half.compute();
        } finally {
            state.set(DONE);
        }
        return true;
    }

    /// The second half of a product.
    private static final class Half {
        private boolean transposeA;
        private boolean transposeB;
        private int m;
        private int n;
        private int k;
        private float alpha;
        private Slice a = Slice.empty();
        private int fromA;
        private int strideA;
        private Slice b = Slice.empty();
        private int fromB;
        private int strideB;
        private float beta;
        private Slice c = Slice.empty();
        private int fromC;
        private int strideC;

        private void compute() {
            Blas.multiplyFrom(
                    transposeA,
                    transposeB,
                    m,
                    n,
                    k,
                    alpha,
                    a,
                    fromA,
                    strideA,
                    b,
                    fromB,
                    strideB,
                    beta,
                    c,
                    fromC,
                    strideC);
        }
    }
}
