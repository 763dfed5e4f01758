/// Where a person builds: the layers of the network as cards on wires, and the recipe of training.
///
/// [NetworkEdits] says what becomes of a network, [NetworkCommands] does it to the session under a name that can be
/// undone, and the rest shows it. What is dragged is a [Drag]; keys reach the same commands.
@NullMarked
package gradiscope.ui.build;

import org.jspecify.annotations.NullMarked;
