package gradiscope.tensor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Matrix products by OpenBLAS, called directly on Java arrays. OpenBLAS itself uses one thread, since its number
/// of threads is one for the whole process, and probes beside training must not change the bits of it. Training
/// shares big products between two threads in its own way: [SharedProduct].
///
/// All matrices are row-major; the leading dimension is the distance between rows.
public final class Blas {
    private static final int ROW_MAJOR = 101;
    private static final int AS_IS = 111;
    private static final int TRANSPOSED = 112;
    private static final int UPPER = 121;

    private static final SymbolLookup LIBRARY = BlasLibrary.load();
    private static final MethodHandle GEMM = function(
            "cblas_sgemm",
            null,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT);
    private static final MethodHandle SYRK = function(
            "cblas_ssyrk",
            null,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT);
    private static final MethodHandle GEMV = function(
            "cblas_sgemv",
            null,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_FLOAT,
            ADDRESS,
            JAVA_INT);
    private static final MethodHandle ASUM = function("cblas_sasum", JAVA_FLOAT, JAVA_INT, ADDRESS, JAVA_INT);

    private Blas() {}

    static {
        useOneThread();
    }

    /// Undoes what ND4J does when it starts: it takes every core for the BLAS.
    static void useOneThread() {
        try {
            function("openblas_set_num_threads", null, JAVA_INT).invoke(1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle function(
            String name, @org.jspecify.annotations.Nullable MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor type =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        MemorySegment address =
                LIBRARY.find(name).orElseThrow(() -> new IllegalStateException("OpenBLAS has no " + name));
        // Critical: no thread transition, and heap memory is passed without a copy.
        return Linker.nativeLinker().downcallHandle(address, type, Linker.Option.critical(true));
    }

    /// c = alpha * op(a) op(b) + beta * c, with op(a) of m x k, op(b) of k x n, c of m x n (overwritten). See
    /// [Product#multiply].
    public static void multiply(
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
        check(transposeA, transposeB, m, n, k, a, strideA, b, strideB, c, strideC);
        try {
            GEMM.invokeExact(
                    ROW_MAJOR,
                    order(transposeA),
                    order(transposeB),
                    m,
                    n,
                    k,
                    alpha,
                    a.segment(),
                    strideA,
                    b.segment(),
                    strideB,
                    beta,
                    c.segment(),
                    strideC);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Native code checks nothing: a wrong size would overwrite the heap.
    static void check(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            Slice a,
            int strideA,
            Slice b,
            int strideB,
            Slice c,
            int strideC) {
        require(a, transposeA ? k : m, transposeA ? m : k, strideA);
        require(b, transposeB ? n : k, transposeB ? k : n, strideB);
        require(c, m, n, strideC);
    }

    /// The product of matrices that start within their slices; nothing is checked.
    static void multiplyFrom(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            Slice a,
            int fromA,
            int strideA,
            Slice b,
            int fromB,
            int strideB,
            float beta,
            Slice c,
            int fromC,
            int strideC) {
        try {
            GEMM.invokeExact(
                    ROW_MAJOR,
                    order(transposeA),
                    order(transposeB),
                    m,
                    n,
                    k,
                    alpha,
                    a.segmentFrom(fromA),
                    strideA,
                    b.segmentFrom(fromB),
                    strideB,
                    beta,
                    c.segmentFrom(fromC),
                    strideC);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Upper triangle of c = alpha * a a^T + beta * c, with a of n x k, c of n x n (its upper triangle
    /// overwritten).
    public static void gram(int n, int k, float alpha, Slice a, int strideA, float beta, Slice c, int strideC) {
        require(a, n, k, strideA);
        require(c, n, n, strideC);
        try {
            SYRK.invokeExact(ROW_MAJOR, UPPER, AS_IS, n, k, alpha, a.segment(), strideA, beta, c.segment(), strideC);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// y = alpha * a^T x + beta * y, with a of m x n, x of m, y of n (overwritten).
    public static void multiplyTransposed(
            int m, int n, float alpha, Slice a, int strideA, Slice x, float beta, Slice y) {
        require(a, m, n, strideA);
        require(x, 1, m, m);
        require(y, 1, n, n);
        try {
            GEMV.invokeExact(
                    ROW_MAJOR, TRANSPOSED, m, n, alpha, a.segment(), strideA, x.segment(), 1, beta, y.segment(), 1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sum of absolute values: not finite if any number is not (or if the sum itself overflows).
    public static float absoluteSum(Slice x) {
        try {
            return (float) ASUM.invokeExact(x.length(), x.segment(), 1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int order(boolean transpose) {
        return transpose ? TRANSPOSED : AS_IS;
    }

    private static void require(Slice matrix, int rows, int columns, int stride) {
        if (rows < 1 || columns < 1 || stride < columns || (long) (rows - 1) * stride + columns > matrix.length()) {
            throw new IllegalArgumentException(
                    rows + "x" + columns + " with stride " + stride + " in " + matrix.length() + " numbers");
        }
    }
}
