package gradiscope.probe.landscape;

import gradiscope.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the logits of every sample along a line, for [GaussLength].
final class LogitWalk {
    private LogitWalk() {}

    static Optional<GaussLength> gaussLength(LineWalk walk, Path path, List<Double> alphas, Samples samples) {
        int outputs = walk.outputs();
        List<float[]> logits = new ArrayList<>();
        alphas.forEach(alpha -> logits.add(new float[samples.count() * outputs]));
        walk.walk(
                path,
                alphas,
                List.of(samples),
                (set, a, from, plan) -> System.arraycopy(
                        plan.output().value().array(),
                        0,
                        logits.get(a),
                        from * outputs,
                        plan.batch().rows() * outputs));
        return GaussLength.of(alphas, samples.count(), outputs, logits);
    }
}
