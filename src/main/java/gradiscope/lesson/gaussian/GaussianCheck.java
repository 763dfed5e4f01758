package gradiscope.lesson.gaussian;

import static gradiscope.lesson.Claim.that;

import gradiscope.experiment.Seed;
import gradiscope.lesson.Check;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.Nonlinearity;
import gradiscope.lesson.wide.WideModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Outputs over random starts against the exact kurtosis, the NNGP variance and covariance, and the Gaussian.
///
/// Each number is compared within 5 of its standard errors, which are computed, not fitted: chance alone would break
/// one line of a million runs if the errors were Gaussian. The error of a kurtosis is skewed at small widths, so 4 is
/// left out of that comparison: it would want many more starts.
public final class GaussianCheck implements Check {
    private static final int HIDDEN = 2;
    private static final int[] WIDTHS = {8, 16, 64, 256};
    private static final int NARROW = 4;
    private static final int STARTS = 200_000;
    /// Drawn side by side; the same numbers whatever the processors.
    private static final int PARTS = 8;

    private static final double ERRORS = 5;
    private static final double[][] ONE = {{1, -1, 2}};
    private static final double[][] TWO = {{1, -1, 2}, {1, 1, 0.5}};

    @Override
    public List<Claim> verify(Seed seed, CheckBench bench) {
        Tally narrow = outputs(free(Nonlinearity.RELU), NARROW, ONE, seed, bench);
        List<Tally> relu = tallies(Nonlinearity.RELU, seed, bench);
        List<Tally> linear = tallies(Nonlinearity.IDENTITY, seed, bench);
        List<Claim> claims = new ArrayList<>();
        claims.add(kurtosis("ReLU: excess kurtosis 3 (1 + 5/n)^2 - 3", Nonlinearity.RELU, relu));
        claims.add(kurtosis("linear: excess kurtosis 3 (1 + 2/n)^2 - 3", Nonlinearity.IDENTITY, linear));
        claims.add(that("a narrow ReLU network is far from Gaussian: at width 4 the excess kurtosis is above 8")
                .with("measured", narrow.kurtosis() - 3)
                .with("exact", Tails.of(Nonlinearity.RELU, HIDDEN, NARROW).kurtosis() - 3)
                .holds(narrow.kurtosis() - 3 > 8));
        claims.add(fall(relu));
        claims.add(variance(relu));
        claims.add(covariance(
                "erf, one hidden layer: variance and covariance of two inputs are the NNGP's at width 4",
                1,
                NARROW,
                seed,
                bench));
        claims.add(covariance("erf, two hidden layers: they are the NNGP's at width 256", HIDDEN, 256, seed, bench));
        return claims;
    }

    /// Without biases, and of a variance that stays the same from layer to layer.
    private static WideModel free(Nonlinearity phi) {
        return new WideModel(phi, HIDDEN, phi == Nonlinearity.RELU ? Math.sqrt(2) : 1, 0);
    }

    private static List<Tally> tallies(Nonlinearity phi, Seed seed, CheckBench bench) {
        return IntStream.of(WIDTHS)
                .mapToObj(width -> outputs(free(phi), width, ONE, seed, bench))
                .toList();
    }

    private static Tally outputs(WideModel model, int width, double[][] inputs, Seed seed, CheckBench bench) {
        Seed own = seed.child(model.phi().name()).child(model.hidden()).child(width);
        Starts starts = new Starts(model, width, inputs);
        return bench
                .each(PARTS, part -> Tally.of(starts, STARTS / PARTS, own.child(part), bench.cancellation()))
                .stream()
                .reduce(Tally::and)
                .orElseThrow();
    }

    private static Claim kurtosis(String says, Nonlinearity phi, List<Tally> found) {
        Claim.Builder claim = that(says + ", within " + (int) ERRORS + " standard errors");
        boolean holds = true;
        for (int i = 0; i < WIDTHS.length; i++) {
            Tails exact = Tails.of(phi, HIDDEN, WIDTHS[i]);
            double error = exact.kurtosisError(STARTS);
            claim.with("width " + WIDTHS[i], found.get(i).kurtosis() - 3)
                    .with("exact at " + WIDTHS[i], exact.kurtosis() - 3)
                    .with("standard error at " + WIDTHS[i], error);
            holds &= Math.abs(found.get(i).kurtosis() - exact.kurtosis()) < ERRORS * error;
        }
        return claim.holds(holds);
    }

    private static Claim fall(List<Tally> relu) {
        double narrow = relu.getFirst().kurtosis() - 3;
        double wide = relu.getLast().kurtosis() - 3;
        double exact = Tails.of(Nonlinearity.RELU, HIDDEN, WIDTHS[0]).kurtosis() - 3;
        double limit =
                Tails.of(Nonlinearity.RELU, HIDDEN, WIDTHS[WIDTHS.length - 1]).kurtosis() - 3;
        return that("and Gaussian in the limit: from width 8 to 256 it falls to less than a tenth")
                .with("width 8", narrow)
                .with("width 256", wide)
                .with("ratio", wide / narrow)
                .with("exact ratio", limit / exact)
                .holds(wide < narrow / 10);
    }

    private static Claim variance(List<Tally> relu) {
        double limit = InfiniteKernel.of(free(Nonlinearity.RELU), ONE).nngp()[0][0];
        Claim.Builder claim = that("ReLU: the variance is the NNGP's at every width, within 5 standard errors")
                .with("NNGP", limit);
        boolean holds = true;
        for (int i = 0; i < WIDTHS.length; i++) {
            double found = relu.get(i).product(0, 0);
            double error =
                    limit * Tails.of(Nonlinearity.RELU, HIDDEN, WIDTHS[i]).varianceError(STARTS);
            claim.with("width " + WIDTHS[i], found).with("standard error at " + WIDTHS[i], error);
            holds &= Math.abs(found - limit) < ERRORS * error;
        }
        return claim.holds(holds);
    }

    /// With one hidden layer exact at every width: the first layer is Gaussian whatever the width.
    private static Claim covariance(String says, int hidden, int width, Seed seed, CheckBench bench) {
        WideModel model = new WideModel(Nonlinearity.ERF, hidden, 1.5, 0.1);
        Tally found = outputs(model, width, TWO, seed, bench);
        double[][] limit = InfiniteKernel.of(model, TWO).nngp();
        Claim.Builder claim = that(says + ", within 5 standard errors");
        boolean holds = true;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j <= i; j++) {
                double error = found.productError(i, j);
                String pair = (j + 1) + " and " + (i + 1);
                claim.with("inputs " + pair, found.product(i, j))
                        .with("NNGP of " + pair, limit[i][j])
                        .with("standard error of " + pair, error);
                holds &= Math.abs(found.product(i, j) - limit[i][j]) < ERRORS * error;
            }
        }
        return claim.holds(holds);
    }
}
