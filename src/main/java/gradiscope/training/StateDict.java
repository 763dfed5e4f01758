package gradiscope.training;

import gradiscope.network.Architecture;

/// A network's numbers.
///
/// @param parameters flat, in the order of the architecture
/// @param statistics flat running statistics
public record StateDict(float[] parameters, float[] statistics) {
    static StateDict zeros(Architecture architecture) {
        return new StateDict(new float[architecture.parameterCount()], new float[architecture.statisticCount()]);
    }
}
