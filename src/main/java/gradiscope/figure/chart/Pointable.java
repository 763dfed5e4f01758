package gradiscope.figure.chart;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/// A part of a picture that shows training samples: it knows which lies where, and marks those that a person points
/// at, there or in another view.
public interface Pointable {
    /// @param scene a place in the scene
    /// @return empty: there is none
    Optional<Pointed> at(Point2D scene);

    /// Marks these, and no others.
    ///
    /// @param samples indices of training samples
    void highlight(List<Integer> samples);
}
