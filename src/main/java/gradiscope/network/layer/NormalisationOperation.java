package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;

/// y = scale * h + shift with h = (x - mean)/sqrt(variance + epsilon), for any [Groups].
///
/// With u = scale * dy and bars for means over a group, the backward pass is dx = inverse (u - u_bar - h (u
/// h)_bar), where the statistics are live, else dx = inverse u; the tangent passes are their derivatives.
final class NormalisationOperation implements Operation {
    private final Groups groups;
    private final int size;
    private final Variable x;
    private final Variable y;
    private final Variable scale;
    private final Variable shift;
    private final Slice h;
    private final Slice tangentH;
    private final double[] mean;
    private final double[] inverse;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private final double[] fourth;

    NormalisationOperation(Wiring wiring, Groups groups) {
        this.groups = groups;
        this.size = wiring.geometry().input().size();
        this.x = wiring.input();
        this.y = wiring.output();
        this.scale = wiring.parameters().getFirst();
        this.shift = wiring.parameters().getLast();
        this.h = Slice.zeros(wiring.capacity() * size);
        this.tangentH = wiring.tangents() ? Slice.zeros(h.length()) : Slice.empty();
        int most = groups.count(wiring.capacity());
        this.mean = new double[most];
        this.inverse = new double[most];
        this.first = new double[most];
        this.second = new double[most];
        this.third = new double[most];
        this.fourth = new double[most];
    }

    @Override
    public void forward(Pass pass) {
        groups.measure(pass, x.value(), mean, inverse);
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                int a = groups.affine(j);
                float normal = (float) ((x.value().array()[i] - mean[g]) * inverse[g]);
                h.array()[i] = normal;
                y.value().array()[i] = at(scale.value(), a) * normal + at(shift.value(), a);
            }
        }
    }

    private static float at(Slice slice, int i) {
        return slice.array()[slice.offset() + i];
    }

    @Override
    public void backward(Pass pass) {
        affineGradient(pass.rows(), y.signal(), h, Slice.empty(), Slice.empty(), scale.signal(), shift.signal());
        if (!x.hasSignal()) {
            return;
        }
        int rows = pass.rows();
        groupMeans(pass);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                double u = at(scale.value(), groups.affine(j)) * y.signal().array()[i];
                x.signal().array()[i] = (float) (inverse[g] * (u - first[g] - h.array()[i] * second[g]));
            }
        }
    }

    /// first = u_bar, second = (u h)_bar; both 0 where the statistics are frozen.
    private void groupMeans(Pass pass) {
        int count = groups.count(pass.rows());
        java.util.Arrays.fill(first, 0, count, 0);
        java.util.Arrays.fill(second, 0, count, 0);
        if (!groups.live(pass)) {
            return;
        }
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                double u = at(scale.value(), groups.affine(j)) * y.signal().array()[i];
                first[g] += u;
                second[g] += u * h.array()[i];
            }
        }
        Moments.divide(first, count, groups.members(pass.rows()));
        Moments.divide(second, count, groups.members(pass.rows()));
    }

    /// scale's = sum of a * b + c * d, shift's = sum of a, over all numbers that share them; c and d may be
    /// empty.
    private void affineGradient(int rows, Slice a, Slice b, Slice c, Slice d, Slice ofScale, Slice ofShift) {
        gradiscope.tensor.Vectors.fill(ofScale, ofScale.length(), 0);
        gradiscope.tensor.Vectors.fill(ofShift, ofShift.length(), 0);
        for (int r = 0; r < rows; r++) {
            addAffineGradient(r, a, b, c, d, ofScale, ofShift);
        }
    }

    private void addAffineGradient(int r, Slice a, Slice b, Slice c, Slice d, Slice ofScale, Slice ofShift) {
        for (int j = 0; j < size; j++) {
            int i = r * size + j;
            int k = groups.affine(j);
            float more = c.length() == 0 ? 0 : c.array()[i] * d.array()[i];
            ofScale.array()[ofScale.offset() + k] += a.array()[i] * b.array()[i] + more;
            ofShift.array()[ofShift.offset() + k] += a.array()[i];
        }
    }

    @Override
    public void tangent(Pass pass) {
        inputTangentMeans(pass);
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                int a = groups.affine(j);
                double t = inverse[g] * (x.tangent().array()[i] - third[g] - h.array()[i] * fourth[g]);
                tangentH.array()[i] = (float) t;
                y.tangent().array()[i] = (float) (at(scale.value(), a) * t
                        + at(scale.tangent(), a) * (double) h.array()[i]
                        + at(shift.tangent(), a));
            }
        }
    }

    /// third = mean of x's tangent, fourth = mean of x's tangent times h; both 0 where the statistics are
    /// frozen.
    private void inputTangentMeans(Pass pass) {
        int count = groups.count(pass.rows());
        java.util.Arrays.fill(third, 0, count, 0);
        java.util.Arrays.fill(fourth, 0, count, 0);
        if (!groups.live(pass)) {
            return;
        }
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                third[g] += x.tangent().array()[i];
                fourth[g] += (double) x.tangent().array()[i] * h.array()[i];
            }
        }
        Moments.divide(third, count, groups.members(pass.rows()));
        Moments.divide(fourth, count, groups.members(pass.rows()));
    }

    @Override
    public void backwardTangent(Pass pass) {
        affineGradient(
                pass.rows(), y.signalTangent(), h, y.signal(), tangentH, scale.signalTangent(), shift.signalTangent());
        if (!x.hasSignal()) {
            return;
        }
        groupMeans(pass);
        inputTangentMeans(pass);
        double[] relative = fourth.clone();
        signalTangentMeans(pass);
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                double change = signalTangent(i, groups.affine(j))
                        - third[g]
                        - tangentH.array()[i] * second[g]
                        - h.array()[i] * fourth[g];
                // The inverse deviation itself moves, by the factor -inverse * mean(x' h).
                double moved = -inverse[g] * relative[g] * x.signal().array()[i];
                x.signalTangent().array()[i] = (float) (moved + inverse[g] * change);
            }
        }
    }

    /// The tangent of u = scale * dy.
    private double signalTangent(int i, int a) {
        return at(scale.tangent(), a) * (double) y.signal().array()[i]
                + at(scale.value(), a) * (double) y.signalTangent().array()[i];
    }

    /// third = mean of u's tangent, fourth = mean of the tangent of u h; both 0 where the statistics are
    /// frozen.
    private void signalTangentMeans(Pass pass) {
        int count = groups.count(pass.rows());
        java.util.Arrays.fill(third, 0, count, 0);
        java.util.Arrays.fill(fourth, 0, count, 0);
        if (!groups.live(pass)) {
            return;
        }
        for (int r = 0; r < pass.rows(); r++) {
            for (int j = 0; j < size; j++) {
                int i = r * size + j;
                int g = groups.group(r, j);
                int a = groups.affine(j);
                double tangent = signalTangent(i, a);
                third[g] += tangent;
                fourth[g] += tangent * h.array()[i]
                        + at(scale.value(), a) * (double) y.signal().array()[i] * tangentH.array()[i];
            }
        }
        Moments.divide(third, count, groups.members(pass.rows()));
        Moments.divide(fourth, count, groups.members(pass.rows()));
    }

    @Override
    public int parameterCount() {
        return scale.value().length() + shift.value().length();
    }

    @Override
    public void sampleGradients(Pass pass, Slice gradients) {
        int count = parameterCount();
        int half = scale.value().length();
        gradiscope.tensor.Vectors.fill(gradients, gradients.length(), 0);
        for (int r = 0; r < pass.rows(); r++) {
            addAffineGradient(
                    r,
                    y.signal(),
                    h,
                    Slice.empty(),
                    Slice.empty(),
                    gradients.part(r * count, half),
                    gradients.part(r * count + half, half));
        }
    }
}
