package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;

/// What a person drags to a gap.
sealed interface Drag {
    /// Whether it can be let go there. Gap `g` is before layer `g`.
    boolean fits(int gap);

    void drop(NetworkCommands commands, int gap);

    /// A new layer from the palette.
    record New(Descriptor<?> kind) implements Drag {
        @Override
        public boolean fits(int gap) {
            return true;
        }

        @Override
        public void drop(NetworkCommands commands, int gap) {
            commands.insert(kind, gap);
        }
    }

    /// A layer to another place.
    record Move(int index) implements Drag {
        @Override
        public boolean fits(int gap) {
            return gap != index && gap != index + 1;
        }

        @Override
        public void drop(NetworkCommands commands, int gap) {
            commands.move(index, gap);
        }
    }

    /// A skip connection from a layer to a later gap; right after the layer there would be nothing to skip.
    ///
    /// @param source -1: the input of the network
    record Skip(int source) implements Drag {
        @Override
        public boolean fits(int gap) {
            return gap > source + 1;
        }

        @Override
        public void drop(NetworkCommands commands, int gap) {
            commands.connect(source, gap);
        }
    }
}
