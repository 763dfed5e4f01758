package gradiscope.tensor;

import java.lang.foreign.SymbolLookup;
import java.util.concurrent.CompletableFuture;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/// Loads OpenBLAS. A class of its own, which has nothing to initialise: another thread may enter it while [Blas] is
/// being initialised and waits for that thread.
final class BlasLibrary {
    private BlasLibrary() {}

    /// On a thread that nobody interrupts: a library whose unpacking is interrupted can never be loaded again, and then
    /// the whole program is without it. Waiting here goes on through interrupts.
    static SymbolLookup load() {
        CompletableFuture.runAsync(BlasLibrary::unpack).join();
        return SymbolLookup.loaderLookup();
    }

    private static void unpack() {
        Loader.load(openblas_nolapack.class);
    }
}
