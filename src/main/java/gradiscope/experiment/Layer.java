package gradiscope.experiment;

/// One step of a network. Members live in `gradiscope.network`, listed in `Layers.ALL`.
public interface Layer {
    /// The name that other layers, parameters and messages use; empty until [Network] gives one.
    String name();
}
