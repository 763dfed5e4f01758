package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import java.util.List;

/// RMSprop (Tieleman & Hinton 2012), in PyTorch's form: v = alpha v + (1 - alpha) g^2; u = g / (sqrt(v) +
/// epsilon); with momentum, b = momentum b + u and theta -= rate b; without, theta -= rate u.
@Kind(name = "rmsprop", title = "RMSprop", help = "Divides each gradient by its running size.")
public record RmsProp(
        @Property(help = "learning rate", initial = "0.01", min = 0, max = 1e6)
        double rate,

        @Property(help = "memory of the mean square", initial = "0.99", min = 0, below = 1)
        double alpha,

        @Property(help = "added to the root", initial = "1e-8", above = 0, max = 1)
        double epsilon,

        @Property(help = "share of the last move that goes on", initial = "0", min = 0, below = 1)
        double momentum)
        implements OptimizerKind {

    public RmsProp {
        Descriptor.check(RmsProp.class, rate, alpha, epsilon, momentum);
    }

    @Override
    public Stepper stepper(int size) {
        return new Running(this, new float[size], new float[size]);
    }

    private record Running(RmsProp settings, float[] square, float[] move) implements Stepper {
        @Override
        public void apply(float[] theta, float[] gradient, double rate, long step) {
            float[] v = square;
            float[] b = move;
            float keep = (float) settings.alpha;
            float fresh = (float) (1 - settings.alpha);
            float epsilon = (float) settings.epsilon;
            float momentum = (float) settings.momentum;
            float r = (float) rate;
            for (int i = 0; i < theta.length; i++) {
                float g = gradient[i];
                float vi = keep * v[i] + fresh * g * g;
                float bi = momentum * b[i] + g / ((float) Math.sqrt(vi) + epsilon);
                v[i] = vi;
                b[i] = bi;
                theta[i] -= r * bi;
            }
        }

        @Override
        public List<float[]> state() {
            return List.of(square, move);
        }
    }
}
