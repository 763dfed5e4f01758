/// The layers a person can choose: each a record with its shapes, parameters and computation. [Layers#ALL]
/// lists them.
///
/// A layer record says what a person may set ([gradiscope.experiment.Property]), which shapes it accepts,
/// which parameters it needs and how they start ([Initialisation]), and makes its
/// [gradiscope.network.Operation]. Contract tests run over the list: gradients, forward mode and
/// Hessian-vector products against finite differences, per-sample inner products against materialised
/// gradients.
@NullMarked
package gradiscope.network.layer;

import org.jspecify.annotations.NullMarked;
