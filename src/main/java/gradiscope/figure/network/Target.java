package gradiscope.figure.network;

/// A part of the picture of a network: what a person points at, and what is then emphasised.
public sealed interface Target {
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
