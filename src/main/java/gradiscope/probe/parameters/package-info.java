/// The probe called parameters: the weights and biases of each layer, how they are distributed, and how the
/// gradient is that moves them.
///
/// Parameters are those that are stored and trained. Where a layer multiplies its weights by a factor of its
/// own (the NTK parametrisation), that factor is no part of them.
@NullMarked
package gradiscope.probe.parameters;

import org.jspecify.annotations.NullMarked;
