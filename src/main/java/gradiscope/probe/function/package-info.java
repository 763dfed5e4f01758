/// The probe called function: what the network computes.
///
/// Where samples have two raw inputs the answer is a picture: what the network says at each point of a grid
/// over their plane, and how each hidden neuron responds there. The plane is that of the inputs a person
/// knows; before the network sees a point it goes through the same expansion and standardisation as the
/// samples. Other inputs have no such picture: there the network's answers to some samples are listed.
/// Either way one sample is followed through all layers.
///
/// Everything is computed in evaluation mode: running statistics, no dropout.
@NullMarked
package gradiscope.probe.function;

import org.jspecify.annotations.NullMarked;
