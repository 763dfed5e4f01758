package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import java.util.List;

/// Stochastic gradient descent with momentum, in PyTorch's form: v = momentum v + (1 - dampening) g, with v
/// = g at the first step; theta -= rate v, or rate (g + momentum v) with Nesterov's look-ahead (Sutskever
/// et al. 2013).
@Kind(name = "sgd", title = "SGD", help = "Gradient descent, with momentum if wanted.")
public record Sgd(
        @Property(help = "learning rate", initial = "0.1", min = 0, max = 1e6)
        double rate,

        @Property(help = "share of the last move that goes on", initial = "0", min = 0, below = 1)
        double momentum,

        @Property(help = "how much of a new gradient is held back", initial = "0", min = 0, max = 1)
        double dampening,

        @Property(help = "look ahead along the momentum", initial = "false")
        boolean nesterov)
        implements OptimizerKind {

    public Sgd {
        Descriptor.check(Sgd.class, rate, momentum, dampening, nesterov);
    }

    @Override
    public Stepper stepper(int size) {
        return momentum == 0 ? new Plain() : new Heavy(this, size);
    }

    private record Plain() implements Stepper {
        @Override
        public void apply(float[] theta, float[] gradient, double rate, long step) {
            float r = (float) rate;
            for (int i = 0; i < theta.length; i++) {
                theta[i] -= r * gradient[i];
            }
        }

        @Override
        public List<float[]> state() {
            return List.of();
        }
    }

    private static final class Heavy implements Stepper {
        private final Sgd settings;
        private final float[] velocity;

        private Heavy(Sgd settings, int size) {
            this.settings = settings;
            this.velocity = new float[size];
        }

        @Override
        public void apply(float[] theta, float[] gradient, double rate, long step) {
            float keep = (float) settings.momentum;
            float fresh = step == 1 ? 1 : (float) (1 - settings.dampening);
            if (settings.nesterov) {
                lookAhead(theta, gradient, (float) rate, keep, fresh);
            } else {
                move(theta, gradient, (float) rate, keep, fresh);
            }
        }

        private void move(float[] theta, float[] g, float rate, float keep, float fresh) {
            float[] v = velocity;
            for (int i = 0; i < theta.length; i++) {
                float next = keep * v[i] + fresh * g[i];
                v[i] = next;
                theta[i] -= rate * next;
            }
        }

        private void lookAhead(float[] theta, float[] g, float rate, float keep, float fresh) {
            float[] v = velocity;
            for (int i = 0; i < theta.length; i++) {
                float next = keep * v[i] + fresh * g[i];
                v[i] = next;
                theta[i] -= rate * (g[i] + keep * next);
            }
        }

        @Override
        public List<float[]> state() {
            return List.of(velocity);
        }
    }
}
