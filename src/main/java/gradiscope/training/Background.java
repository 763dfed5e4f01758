package gradiscope.training;

/// Threads that compute for a window and give way to it.
///
/// Training as fast as it goes, probes and the window want more processors than many a machine has. The least
/// priority says who comes last. Nothing but smoothness depends on it. On Linux the virtual machine heeds
/// priorities when told to (`-XX:ThreadPriorityPolicy=1`, as the launchers do); elsewhere always.
final class Background {
    private Background() {}

    // Error Prone warns of programs whose correctness depends on priorities: this one's does not.
    @SuppressWarnings("ThreadPriorityCheck")
    static Thread.Builder.OfPlatform thread(String name) {
        return Thread.ofPlatform().name(name).priority(Thread.MIN_PRIORITY).daemon();
    }
}
