package gradiscope.figure.vector;

/// A node that shows cells of colour, which are known better than its pixels say.
public interface Mosaicked {
    /// One colour for each cell.
    Mosaic mosaic();
}
