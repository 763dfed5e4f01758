package gradiscope.experiment;

/// Penalties on the parameters, and weight decay.
///
/// `l1` and `l2` are part of the loss: l1 * sum |w| + l2/2 * sum w^2. `weightDecay` is not: coupled, it
/// adds weightDecay * w to the gradient before the optimizer; decoupled (Loshchilov & Hutter 2019), it
/// shrinks w by the factor 1 - rate * weightDecay beside the optimizer's step.
public record Regularisation(
        @Property(help = "penalty l1 * sum |w| in the loss", initial = "0", min = 0, max = 1e6)
        double l1,

        @Property(help = "penalty l2/2 * sum w^2 in the loss", initial = "0", min = 0, max = 1e6)
        double l2,

        @Property(help = "weight decay per step, outside the loss", initial = "0", min = 0, max = 1e6)
        double weightDecay,

        @Property(help = "decay beside the optimizer's step instead of through the gradient", initial = "false")
        boolean decoupled,

        @Property(help = "whether biases and normalisation parameters are regularised too", initial = "true")
        boolean biases) {

    public Regularisation {
        Descriptor.check(Regularisation.class, l1, l2, weightDecay, decoupled, biases);
    }
}
