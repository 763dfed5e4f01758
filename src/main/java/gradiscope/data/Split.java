package gradiscope.data;

/// Samples for training and for testing. `test` may hold none.
public record Split(Samples train, Samples test) {}
