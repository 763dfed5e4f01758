package gradiscope.probe;

/// What a probe found: an immutable record of plain, finite numbers. The package text has the rules.
public interface Reading {}
