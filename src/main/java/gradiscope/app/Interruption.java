package gradiscope.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Ctrl-C, or a request to terminate, while there is something to finish: the request is noted, the work ends by
/// itself and is written, and the program exits with 130 (or 143), as a shell expects. A second one ends it at once.
///
/// A shutdown hook would not do: once the virtual machine shuts down, the toolkit that draws pictures cannot start.
/// The signals of the JDK are no public API, so they are reached by reflection; where they are missing, Ctrl-C simply
/// ends the program.
final class Interruption implements AutoCloseable {
    private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);
    private static final int SIGNALLED = 128;
    private static final long PATIENCE_NANOS = 700_000_000;

    private final Map<String, Object> before = new HashMap<>();
    private final Object ending = new Object();
    private boolean ended;
    private volatile int number;
    private volatile long since;

    Interruption() {
        NUMBERS.forEach(this::listen);
    }

    private void listen(String name, int signal) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            InvocationHandler note = (proxy, method, arguments) -> {
                noted(signal);
                return null;
            };
            Object handler = Proxy.newProxyInstance(Interruption.class.getClassLoader(), new Class<?>[] {type}, note);
            before.put(name, handle(name, handler));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            before.remove(name);
        }
    }

    private void noted(int signal) {
        if (!asked()) {
            since = System.nanoTime();
            number = signal;
            return;
        }
        // Whoever asks again does not want to wait.
        synchronized (ending) {
            ended = true;
        }
        System.exit(SIGNALLED + signal);
    }

    /// Starts what cannot start while the virtual machine shuts down, and complains when it tries: nothing after a
    /// second request, which waits for a start under way.
    <T> Optional<T> unlessEnding(Supplier<T> start) {
        synchronized (ending) {
            return ended ? Optional.empty() : Optional.of(start.get());
        }
    }

    /// @return the handler before
    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        Object wanted = signal.getConstructor(String.class).newInstance(name);
        return signal.getMethod("handle", signal, type).invoke(null, wanted, handler);
    }

    /// Whether the work should end.
    boolean asked() {
        return number != 0;
    }

    /// Whether that is so long ago that even what belongs to the end has to be left out.
    boolean overdue() {
        return asked() && System.nanoTime() - since > PATIENCE_NANOS;
    }

    /// The exit code of a program that ended since it was asked to.
    int exitCode() {
        return SIGNALLED + number;
    }

    /// Signals mean again what they meant before.
    @Override
    public synchronized void close() {
        before.forEach((name, handler) -> {
            try {
                handle(name, handler);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        before.clear();
    }
}
