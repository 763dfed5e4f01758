package gradiscope.app.bench;

/// The best time of several repeats, as the peers' scripts take it.
final class Timer {
    private static final int WARM_UP_MILLIS = 1500;
    private static final int REPEATS = 15;

    private Timer() {}

    /// @param times calls per repeat
    /// @return microseconds per call, the best of the repeats
    static double best(Runnable work, int times) {
        long warm = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
        while (System.nanoTime() < warm) {
            work.run();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < REPEATS; k++) {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / times);
        }
        return best;
    }
}
