/// The probe called loss: how well the network does, how far it has come, how steep it stands.
@NullMarked
package gradiscope.probe.training;

import org.jspecify.annotations.NullMarked;
