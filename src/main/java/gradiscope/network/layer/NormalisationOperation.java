package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.Arrays;

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
    private final double[] signalMean;
    private final double[] signalMoment;
    private final double[] tangentMean;
    private final double[] tangentMoment;
    private final double[] changeMean;
    private final double[] changeMoment;
    /// Made once: a method reference in a pass would be an allocation.
    private final Work sumSignal = this::sumSignal;

    private final Work writeSignal = this::writeSignal;

    NormalisationOperation(Wiring wiring, Groups groups) {
        this.groups = groups;
        this.size = wiring.geometry().input().size();
        this.x = wiring.input();
        this.y = wiring.output();
        this.scale = wiring.parameters().getFirst();
        this.shift = wiring.parameters().getLast();
        boolean keepsNormals = y.hasSignal() || !groups.sharesAffine();
        this.h = keepsNormals ? Slice.zeros(wiring.capacity() * size) : Slice.empty();
        this.tangentH = wiring.tangents() ? Slice.zeros(h.length()) : Slice.empty();
        int most = groups.count(wiring.capacity());
        this.mean = new double[most];
        this.inverse = new double[most];
        this.signalMean = new double[most];
        this.signalMoment = new double[most];
        this.tangentMean = new double[most];
        this.tangentMoment = new double[most];
        this.changeMean = new double[most];
        this.changeMoment = new double[most];
    }

    /// What is done to each segment: numbers `from` to `from + length - 1` of a batch.
    private interface Work {
        void on(int group, int segment, int from);
    }

    private void eachSegment(int rows, Work work) {
        int from = 0;
        for (int r = 0; r < rows; r++) {
            for (int s = 0; s < groups.segments(); s++, from += groups.length()) {
                work.on(groups.group(r, s), s, from);
            }
        }
    }

    @Override
    public void forward(Pass pass) {
        groups.measure(pass, x.value(), mean, inverse);
        int from = 0;
        for (int r = 0; r < pass.rows(); r++) {
            for (int s = 0; s < groups.segments(); s++, from += groups.length()) {
                int g = groups.group(r, s);
                if (h.length() == 0) {
                    convert(from, (float) mean[g], (float) inverse[g], at(scale.value(), s), at(shift.value(), s));
                } else {
                    normalise(from, (float) mean[g], (float) inverse[g]);
                    stretch(from, s);
                }
            }
        }
    }

    private void stretch(int from, int segment) {
        if (groups.sharesAffine()) {
            stretch(from, at(scale.value(), segment), at(shift.value(), segment));
        } else {
            stretch(from, scale.value(), shift.value());
        }
    }

    /// Both at once, without keeping h: only derivatives ask for it. The same bits.
    private void convert(int from, float m, float inverseDeviation, float factor, float term) {
        float[] in = x.value().array();
        float[] out = y.value().array();
        for (int i = from; i < from + groups.length(); i++) {
            out[i] = factor * ((in[i] - m) * inverseDeviation) + term;
        }
    }

    private void normalise(int from, float m, float factor) {
        float[] in = x.value().array();
        float[] out = h.array();
        for (int i = from; i < from + groups.length(); i++) {
            out[i] = (in[i] - m) * factor;
        }
    }

    private void stretch(int from, float factor, float term) {
        float[] in = h.array();
        float[] out = y.value().array();
        for (int i = from; i < from + groups.length(); i++) {
            out[i] = factor * in[i] + term;
        }
    }

    private void stretch(int from, Slice factors, Slice terms) {
        float[] in = h.array();
        float[] out = y.value().array();
        for (int k = 0; k < groups.length(); k++) {
            out[from + k] = factors.array()[factors.offset() + k] * in[from + k] + terms.array()[terms.offset() + k];
        }
    }

    private static float at(Slice slice, int i) {
        return slice.array()[slice.offset() + i];
    }

    /// u at a number: scale times the signal.
    private double u(int segment, int k, int i) {
        return at(scale.value(), groups.affine(segment, k))
                * (double) y.signal().array()[i];
    }

    /// The tangent of u.
    private double tangentU(int segment, int k, int i) {
        int a = groups.affine(segment, k);
        return at(scale.tangent(), a) * (double) y.signal().array()[i]
                + at(scale.value(), a) * (double) y.signalTangent().array()[i];
    }

    @Override
    public void backward(Pass pass) {
        affineGradient(pass.rows(), y.signal(), h, scale.signal(), shift.signal());
        if (!x.hasSignal()) {
            return;
        }
        means(pass, signalMean, signalMoment, sumSignal);
        eachSegment(pass.rows(), writeSignal);
    }

    private void sumSignal(int g, int s, int from) {
        for (int k = 0; k < groups.length(); k++) {
            double u = u(s, k, from + k);
            signalMean[g] += u;
            signalMoment[g] += u * h.array()[from + k];
        }
    }

    private void writeSignal(int g, int s, int from) {
        for (int k = 0; k < groups.length(); k++) {
            int i = from + k;
            x.signal().array()[i] =
                    (float) (inverse[g] * (u(s, k, i) - signalMean[g] - h.array()[i] * signalMoment[g]));
        }
    }

    /// Sums over groups, made into means.
    private void means(Pass pass, double[] first, double[] second, Work sum) {
        int count = groups.count(pass.rows());
        Arrays.fill(first, 0, count, 0);
        Arrays.fill(second, 0, count, 0);
        if (groups.live(pass)) {
            eachSegment(pass.rows(), sum);
            Moments.divide(first, count, groups.members(pass.rows()));
            Moments.divide(second, count, groups.members(pass.rows()));
        }
    }

    /// scale's = sum of signals * normals, shift's = sum of signals, over all numbers that share them.
    private void affineGradient(int rows, Slice signals, Slice normals, Slice ofScale, Slice ofShift) {
        Vectors.fill(ofScale, ofScale.length(), 0);
        Vectors.fill(ofShift, ofShift.length(), 0);
        for (int r = 0; r < rows; r++) {
            addAffineGradient(r, signals, normals, ofScale, ofShift);
        }
    }

    private void addAffineGradient(int r, Slice signals, Slice normals, Slice ofScale, Slice ofShift) {
        int i = r * size;
        for (int s = 0; s < groups.segments(); s++) {
            for (int k = 0; k < groups.length(); k++, i++) {
                int a = groups.affine(s, k);
                ofScale.array()[ofScale.offset() + a] += signals.array()[i] * normals.array()[i];
                ofShift.array()[ofShift.offset() + a] += signals.array()[i];
            }
        }
    }

    @Override
    public void tangent(Pass pass) {
        means(pass, tangentMean, tangentMoment, (g, s, from) -> {
            for (int i = from; i < from + groups.length(); i++) {
                tangentMean[g] += x.tangent().array()[i];
                tangentMoment[g] += (double) x.tangent().array()[i] * h.array()[i];
            }
        });
        eachSegment(pass.rows(), (g, s, from) -> {
            for (int k = 0; k < groups.length(); k++) {
                int i = from + k;
                int a = groups.affine(s, k);
                double moved = x.tangent().array()[i] - tangentMean[g] - h.array()[i] * tangentMoment[g];
                double t = inverse[g] * moved;
                tangentH.array()[i] = (float) t;
                y.tangent().array()[i] = (float) (at(scale.value(), a) * t
                        + at(scale.tangent(), a) * (double) h.array()[i]
                        + at(shift.tangent(), a));
            }
        });
    }

    @Override
    public void backwardTangent(Pass pass) {
        affineGradient(pass.rows(), y.signalTangent(), h, scale.signalTangent(), shift.signalTangent());
        for (int r = 0; r < pass.rows(); r++) {
            addScaleTangent(r);
        }
        if (!x.hasSignal()) {
            return;
        }
        means(pass, signalMean, signalMoment, sumSignal);
        means(pass, changeMean, changeMoment, (g, s, from) -> {
            for (int k = 0; k < groups.length(); k++) {
                int i = from + k;
                double change = tangentU(s, k, i);
                changeMean[g] += change;
                changeMoment[g] += change * h.array()[i] + u(s, k, i) * tangentH.array()[i];
            }
        });
        eachSegment(pass.rows(), (g, s, from) -> {
            for (int k = 0; k < groups.length(); k++) {
                int i = from + k;
                double change = tangentU(s, k, i)
                        - changeMean[g]
                        - tangentH.array()[i] * signalMoment[g]
                        - h.array()[i] * changeMoment[g];
                // The inverse deviation itself moves, by the factor -inverse * mean(x' h).
                double moved = -inverse[g] * tangentMoment[g] * x.signal().array()[i];
                x.signalTangent().array()[i] = (float) (moved + inverse[g] * change);
            }
        });
    }

    /// The part of the scale's tangent that comes from the normals' own.
    private void addScaleTangent(int r) {
        Slice target = scale.signalTangent();
        int i = r * size;
        for (int s = 0; s < groups.segments(); s++) {
            for (int k = 0; k < groups.length(); k++, i++) {
                target.array()[target.offset() + groups.affine(s, k)] +=
                        y.signal().array()[i] * tangentH.array()[i];
            }
        }
    }

    @Override
    public int parameterCount() {
        return scale.value().length() + shift.value().length();
    }

    @Override
    public void sampleGradients(Pass pass, Slice gradients) {
        int count = parameterCount();
        int half = scale.value().length();
        Vectors.fill(gradients, gradients.length(), 0);
        for (int r = 0; r < pass.rows(); r++) {
            addAffineGradient(
                    r, y.signal(), h, gradients.part(r * count, half), gradients.part(r * count + half, half));
        }
    }
}
