package gradiscope.optimizer;

import java.util.List;

/// The state of [Adam] and [AdamW].
final class AdamStepper implements Stepper {
    private final Adam settings;
    private final float[] mean;
    private final float[] square;

    AdamStepper(Adam settings, int size) {
        this.settings = settings;
        this.mean = new float[size];
        this.square = new float[size];
    }

    @Override
    public void apply(float[] theta, float[] gradient, double rate, long step) {
        double correction = 1 - Math.pow(settings.beta1(), (double) step);
        double rootCorrection = Math.sqrt(1 - Math.pow(settings.beta2(), (double) step));
        move(theta, gradient, (float) (rate / correction), (float) (1 / rootCorrection));
    }

    private void move(float[] theta, float[] gradient, float size, float inverseRoot) {
        float[] m = mean;
        float[] v = square;
        float b1 = (float) settings.beta1();
        float b2 = (float) settings.beta2();
        float c1 = (float) (1 - settings.beta1());
        float c2 = (float) (1 - settings.beta2());
        float epsilon = (float) settings.epsilon();
        for (int i = 0; i < theta.length; i++) {
            float g = gradient[i];
            float mi = b1 * m[i] + c1 * g;
            float vi = b2 * v[i] + c2 * g * g;
            m[i] = mi;
            v[i] = vi;
            theta[i] -= size * mi / ((float) Math.sqrt(vi) * inverseRoot + epsilon);
        }
    }

    @Override
    public List<float[]> state() {
        return List.of(mean, square);
    }
}
