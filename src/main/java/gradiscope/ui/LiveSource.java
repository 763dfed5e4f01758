package gradiscope.ui;

/// Where a window gets what it shows, and whom it tells what a person wants. All methods return at once.
public interface LiveSource {
    /// The newest moment.
    LiveSnapshot newest();

    /// Train on, or hold still.
    void go(boolean on);
}
