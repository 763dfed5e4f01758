package gradiscope.app;

public final class Main {
    private Main() {}
}
