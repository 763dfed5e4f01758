/// Memory and arithmetic: float32 in Java arrays, the BLAS that ND4J ships, elementwise loops that vectorise.
///
/// Numbers live in ordinary `float[]`, not in native memory, for three measured reasons. The BLAS is called
/// through `java.lang.foreign` with critical downcalls, which take heap memory as it is: 0.07 microseconds
/// for a 32x8 by 8x8 product, against 0.3 through JavaCPP and 12.8 through `Nd4j.gemm`. The JIT compiler of
/// JDK 25 vectorises loops over heap arrays, but not over native memory, where it cannot rule out overlap.
/// And the garbage collector frees heap arrays, so a thousand resets leak nothing. ND4J sees a copy, where
/// large eigenproblems want it.
///
/// Rules
/// - A [Slice] is a window on an array, made once; the steady state of training makes none.
/// - Matrices are row-major. Every method says which argument it overwrites.
/// - Each call into the BLAS runs on one thread: its own number of threads is one for the whole process, so that
///   bits would depend on who else measures. Big products of training are cut in two halves at a fixed place
///   ([SharedProduct]); who computes a half changes nothing.
/// - What a person reads (losses, norms, metrics) accumulates in double.
@NullMarked
package gradiscope.tensor;

import org.jspecify.annotations.NullMarked;
