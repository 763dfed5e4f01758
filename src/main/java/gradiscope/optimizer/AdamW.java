package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// Adam with decoupled weight decay (Loshchilov & Hutter 2019): theta *= 1 - rate * weightDecay, then
/// Adam's step.
@Kind(name = "adamw", title = "AdamW", help = "Adam with weight decay beside its steps.")
public record AdamW(
        @Property(help = "learning rate", initial = "0.001", min = 0, max = 1e6)
        double rate,

        @Property(help = "memory of the mean gradient", initial = "0.9", min = 0, below = 1)
        double beta1,

        @Property(help = "memory of the mean square", initial = "0.999", min = 0, below = 1)
        double beta2,

        @Property(help = "added to the root", initial = "1e-8", above = 0, max = 1)
        double epsilon,

        @Property(help = "decoupled weight decay", initial = "0.01", min = 0, max = 1e6)
        double weightDecay)
        implements OptimizerKind {

    public AdamW {
        Descriptor.check(AdamW.class, rate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public double decoupledDecay() {
        return weightDecay;
    }

    @Override
    public Stepper stepper(int size) {
        return new AdamStepper(new Adam(rate, beta1, beta2, epsilon), size);
    }
}
