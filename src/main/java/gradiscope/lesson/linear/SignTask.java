package gradiscope.lesson.linear;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Which of the four quarters x_1, x_2 lie in: y = sign(x_1 x_2), for inputs on the sphere of radius sqrt(d).
///
/// @param inputs N x d
/// @param targets N, each -1 or 1
public record SignTask(double[][] inputs, double[] targets) {
    /// @param dimensions d, at least 2
    public static SignTask draw(int count, int dimensions, Seed seed) {
        RandomGenerator random = seed.generator();
        double[][] inputs = new double[count][dimensions];
        for (double[] x : inputs) {
            Arrays.setAll(x, i -> random.nextGaussian());
            double radius = Math.sqrt(Rows.dot(x, x) / dimensions);
            Arrays.setAll(x, i -> x[i] / radius);
        }
        return new SignTask(
                inputs,
                Arrays.stream(inputs).mapToDouble(x -> Math.signum(x[0] * x[1])).toArray());
    }
}
