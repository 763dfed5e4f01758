package gradiscope.live;

/// Ticks once a frame, on the thread of the properties. The one place where the toolkit's animation timer
/// reaches the model; tests tick by hand.
public interface FrameClock {
    /// Calls back at every tick from now on.
    ///
    /// @return what ends it
    Runnable onTick(Runnable tick);
}
