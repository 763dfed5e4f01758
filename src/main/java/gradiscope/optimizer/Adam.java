package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// Adam (Kingma & Ba 2015): m and v are running means of the gradient and its square, corrected for their
/// start at 0; theta -= rate m / (sqrt(v) + epsilon).
@Kind(name = "adam", title = "Adam", help = "Steps of about equal size in every direction, by running means.")
public record Adam(
        @Property(help = "learning rate", initial = "0.001", min = 0, max = 1e6)
        double rate,

        @Property(help = "memory of the mean gradient", initial = "0.9", min = 0, below = 1)
        double beta1,

        @Property(help = "memory of the mean square", initial = "0.999", min = 0, below = 1)
        double beta2,

        @Property(help = "added to the root", initial = "1e-8", above = 0, max = 1)
        double epsilon)
        implements OptimizerKind {

    public Adam {
        Descriptor.check(Adam.class, rate, beta1, beta2, epsilon);
    }

    @Override
    public Stepper stepper(int size) {
        return new AdamStepper(this, size);
    }
}
