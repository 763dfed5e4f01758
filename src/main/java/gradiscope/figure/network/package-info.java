/// The picture of a network: its weights as lines, its units as squares that show what they respond to.
///
/// ```
/// Workbench -> Diagram --\
/// readings -> Weights ----> Network -> NetworkPainter -> items -> NetworkPicture (a window, a figure)
///          \-> Faces ----/
/// ```
///
/// There is one way of drawing: [NetworkPainter] gives the items of `gradiscope.figure.vector` that a file is made
/// of, and a window puts the same items on its canvas. What a person points at, and how, belongs to the window.
@NullMarked
package gradiscope.figure.network;

import org.jspecify.annotations.NullMarked;
