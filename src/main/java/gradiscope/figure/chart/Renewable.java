package gradiscope.figure.chart;

import javafx.scene.Node;

/// A part of a picture that can go on to show what another one of its kind shows.
public interface Renewable {
    /// Takes over what the other one shows; that one is of no use afterwards.
    ///
    /// @param fresh in no scene
    /// @return whether it could; if not, nothing has changed
    boolean renew(Node fresh);
}
