package gradiscope.ui.view;

/// What a person points at in the network.
sealed interface Target {
    /// Its column, from 0, the inputs.
    int column();

    /// Its unit in that column.
    int unit();

    /// A neuron, an input, or a channel.
    record Neuron(int column, int unit) implements Target {}

    /// What is added to a unit.
    record Bias(int column, int unit) implements Target {}

    /// The line from a unit of the column before.
    record Weight(int column, int unit, int source) implements Target {}
}
