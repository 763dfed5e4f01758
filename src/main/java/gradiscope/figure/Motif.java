package gradiscope.figure;

/// What a figure can show: what one probe found, a network, or several of these beside one another.
public sealed interface Motif permits Shown, NetworkShown, Board {}
