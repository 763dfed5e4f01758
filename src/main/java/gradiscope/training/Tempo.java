package gradiscope.training;

/// How fast steps are to be made, and are made.
final class Tempo {
    private static final long WINDOW_NANOS = 500_000_000;

    private double pace = Double.POSITIVE_INFINITY;
    private long began;
    private long made;
    private boolean fresh = true;
    private long windowBegan;
    private long windowMade;
    private double measured;

    /// @param stepsPerSecond above 0; infinity: without limit
    void pace(double stepsPerSecond) {
        pace = stepsPerSecond;
        begin();
    }

    /// Steps count from here.
    void begin() {
        fresh = true;
    }

    /// How many steps may be made by now. The first is due at once.
    long due(long now) {
        if (fresh) {
            fresh = false;
            began = now;
            made = 0;
            windowBegan = now;
            windowMade = 0;
        }
        return Double.isInfinite(pace) ? Long.MAX_VALUE : (long) ((now - began) * 1e-9 * pace) + 1 - made;
    }

    /// Time until the next step is due.
    long nanosToNext(long now) {
        return (long) (made / pace * 1e9) - (now - began);
    }

    void made(long steps, long now) {
        made += steps;
        windowMade += steps;
        if (now - windowBegan >= WINDOW_NANOS) {
            measured = windowMade * 1e9 / (now - windowBegan);
            windowBegan = now;
            windowMade = 0;
        }
    }

    double stepsPerSecond() {
        return measured;
    }
}
