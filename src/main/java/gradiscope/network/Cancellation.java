package gradiscope.network;

import java.util.concurrent.CancellationException;

/// Tells a long computation whether anybody still waits for its result: a person may have interrupted, or
/// a newer result may be wanted in its place. Asked often and on any thread, so the answer has to be cheap.
@FunctionalInterface
public interface Cancellation {
    /// The result is wanted, however long it takes.
    Cancellation NEVER = () -> false;

    boolean isRequested();

    /// Goes on, unless the result is no longer wanted.
    ///
    /// @throws CancellationException when it is not
    default void check() {
        if (isRequested()) {
            throw new CancellationException("no longer wanted");
        }
    }
}
