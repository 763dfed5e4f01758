package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import java.util.List;

/// Adagrad (Duchi et al. 2011): s += g^2; theta -= rate g / (sqrt(s) + epsilon).
@Kind(name = "adagrad", title = "Adagrad", help = "Divides each gradient by the root of all its squares so far.")
public record Adagrad(
        @Property(help = "learning rate", initial = "0.01", min = 0, max = 1e6)
        double rate,

        @Property(help = "added to the root", initial = "1e-10", above = 0, max = 1)
        double epsilon)
        implements OptimizerKind {

    public Adagrad {
        Descriptor.check(Adagrad.class, rate, epsilon);
    }

    @Override
    public Stepper stepper(int size) {
        return new Running((float) epsilon, new float[size]);
    }

    private record Running(float epsilon, float[] sum) implements Stepper {
        @Override
        public void apply(float[] theta, float[] gradient, double rate, long step) {
            float[] s = sum;
            float r = (float) rate;
            for (int i = 0; i < theta.length; i++) {
                float g = gradient[i];
                float si = s[i] + g * g;
                s[i] = si;
                theta[i] -= r * g / ((float) Math.sqrt(si) + epsilon);
            }
        }

        @Override
        public List<float[]> state() {
            return List.of(sum);
        }
    }
}
