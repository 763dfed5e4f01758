package gradiscope.experiment;

/// The immutable description of what a person built. Every edit makes a new one. Its JSON form is
/// [ExperimentJson].
///
/// Shapes are checked when the network is compiled, by `gradiscope.network`; all else is checked here.
public record Experiment(
        @Property(help = "what it is called", initial = "Untitled")
        String name,

        @Property(help = "where all randomness comes from", initial = "1")
        long seed,

        @Property(help = "the samples") Data data,
        @Property(help = "the layers, from input to output") Network network,

        @Property(help = "what training makes small", initial = "cross-entropy")
        Loss loss,

        @Property(help = "how it is trained", initial = "{}")
        Training training) {

    public Experiment {
        Descriptor.check(Experiment.class, name, seed, data, network, loss, training);
    }

    /// The seed tree of this experiment.
    public Seed seeds() {
        return new Seed(seed);
    }
}
