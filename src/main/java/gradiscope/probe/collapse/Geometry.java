package gradiscope.probe.collapse;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A layer's samples seen about their class means: what all conventions start from.
final class Geometry {
    private final Activity activity;
    private final ClassMeans means;
    private final Span span;
    private final Residuals residuals;
    private final int[] nearest;

    /// @param means of finite numbers, of two classes or more
    Geometry(Activity activity, ClassMeans means) {
        this.activity = activity;
        this.means = means;
        this.span = Span.of(means.means(), means.meanOfMeans());
        this.residuals = Residuals.of(activity.features(), means, span);
        this.nearest = NearestMean.decisions(activity.features(), means, span, residuals);
    }

    Activity activity() {
        return activity;
    }

    ClassMeans means() {
        return means;
    }

    Span span() {
        return span;
    }

    Residuals residuals() {
        return residuals;
    }

    /// M = mu_c - mu_G: K x d.
    double[][] centredMeans(double[] globalMean) {
        return Vectors.minus(means.means(), globalMean);
    }

    /// tr(S_W S_B^+) about a global mean.
    Measure traceRatio(double[] globalMean) {
        return withMeans(() ->
                Variability.traceRatio(residuals.scatter(), Vectors.products(centredMeans(globalMean), span.basis())));
    }

    /// tr S_W = (1/N) sum over samples of ||h - mu_y||^2.
    double withinTrace() {
        double trace = 0;
        for (int c = 0; c < means.size(); c++) {
            trace += residuals.variances()[c] * means.counts()[c] / means.samples();
        }
        return trace;
    }

    /// The part of the samples that the nearest class mean and the network decide alike.
    ///
    /// @param bias what to subtract from each logit before the network decides
    Measure agreement(double[] bias) {
        return withMeans(() -> activity.logits()
                .map(logits -> NearestMean.agreement(nearest, logits, bias))
                .orElse(Measure.missing(Condition.NO_LOGITS)));
    }

    /// W, a row for each class that has samples; empty where there is no classifier, or one that is not finite.
    Optional<double[][]> rows() {
        return activity.classifier().filter(Classifier::isInRange).map(w -> w.rows(means.classes()));
    }

    /// W less its mean row; exactly zero where its rows are the same but for rounding.
    static double[][] centred(double[][] rows) {
        double[][] centred = Vectors.minus(rows, Vectors.meanRow(rows));
        boolean same = Vectors.frobenius(centred) <= Vectors.NEGLIGIBLE * Vectors.frobenius(rows);
        return same ? new double[rows.length][rows[0].length] : centred;
    }

    /// A measure that needs class means that differ.
    Measure withMeans(Supplier<Measure> measure) {
        return span.dimension() == 0 ? Measure.missing(Condition.DEAD_FEATURES) : measure.get();
    }

    /// A measure of the classifier's rows W.
    Measure withRows(Function<double[][], Measure> measure) {
        Condition reason = activity.classifier().isEmpty() ? Condition.NO_CLASSIFIER : Condition.NOT_FINITE;
        return rows().map(measure).orElse(Measure.missing(reason));
    }
}
