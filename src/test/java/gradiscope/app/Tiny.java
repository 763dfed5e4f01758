package gradiscope.app;

import gradiscope.data.Folders;
import java.nio.file.Path;

/// A small experiment, trained in a moment: 40 points of two spiral arms, 10 of them a batch, so that an
/// epoch of its 20 training samples has 2 steps.
final class Tiny {
    static final String JSON = """
            {
              "gradiscope": 1,
              "name": "Zürich",
              "data": {"source": {"kind": "spiral", "samples": 40}, "standardise": true},
              "network": {"layers": [{"kind": "dense", "units": 6}, "batch-norm", "tanh", "dense"]},
              "training": {"batch": 10, "optimizer": {"kind": "adam", "rate": 0.01},
                "stop": [{"kind": "steps", "count": 6}]}
            }
            """;

    private Tiny() {}

    /// The experiment as a file of a folder.
    static String in(Path folder) {
        return Folders.write(folder.resolve("tiny.json"), JSON).toString();
    }
}
