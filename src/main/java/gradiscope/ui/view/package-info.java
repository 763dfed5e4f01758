/// What the network is and does, live: [NetworkView], its weights and neurons; [OutputView], its answers.
///
/// Both follow readings, which come at most once a tick, and draw in the layout pass, at most once a frame and
/// only when something is new. The picture of the network is that of `gradiscope.figure.network`, which files are made
/// of
/// too; what is here is for the hand: pointing, keys, editing. What is computed ([Pointing], [PlanePixels], ...) knows
/// no
/// toolkit but its colours, so that it can be tested by itself.
@NullMarked
package gradiscope.ui.view;

import org.jspecify.annotations.NullMarked;
