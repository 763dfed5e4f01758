package gradiscope.lesson.linear;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.WideModel;
import gradiscope.network.Cancellation;

/// How near a network of some width stays to its linear twin, from one random start.
///
/// @param gap the largest root mean square of f_t(X) - f_lin,t(X) on the way
/// @param drift ||Theta_t - Theta_0|| / ||Theta_0|| at the end
/// @param change ||W_t - W_0|| / ||W_0|| of the last layer of weights but one, at the end
record Width(double gap, double drift, double change) {
    /// Trains both.
    ///
    /// @param width n
    /// @param rate eta
    static Width train(
            WideModel model, SignTask task, int width, double rate, int steps, Seed seed, Cancellation cancellation) {
        WideNetwork network = WideNetwork.random(model, task.inputs()[0].length, width, seed);
        WideNetwork start = network.copy();
        double[][] kernel = start.tangentKernel(task.inputs());
        LinearTwin twin = new LinearTwin(kernel, rate);
        double[] first = start.outputs(task.inputs());
        double[] residual = new double[first.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = task.targets()[i] - first[i];
        }
        WideNetwork.Descent descent = network.new Descent(task.inputs(), task.targets(), rate);
        double gap = 0;
        for (int t = 1; t <= steps; t++) {
            cancellation.check();
            descent.step();
            double[] linear = LinearTwin.outputs(first, kernel, twin.response(t, residual));
            gap = Math.max(gap, Norms.rmse(descent.outputs(), linear));
        }
        return new Width(
                gap,
                Norms.relative(network.tangentKernel(task.inputs()), kernel),
                network.relativeChange(start, Math.max(0, model.hidden() - 1)));
    }
}
