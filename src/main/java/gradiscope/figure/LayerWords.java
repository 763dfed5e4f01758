package gradiscope.figure;

import gradiscope.experiment.Network;
import gradiscope.figure.chart.Look;

/// Layers are called by their names, but what goes into the network by a word.
final class LayerWords {
    private LayerWords() {}

    static String name(String layer, Look look) {
        return layer.equals(Network.INPUT) ? look.say("input") : layer;
    }
}
