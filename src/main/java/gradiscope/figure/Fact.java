package gradiscope.figure;

/// A number to be read first.
///
/// @param value the number, as written
/// @param name what it is
record Fact(String value, String name) {}
