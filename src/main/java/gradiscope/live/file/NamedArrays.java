package gradiscope.live.file;

import gradiscope.data.NpyArray;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.util.Map;

/// The arrays of a session file, by name.
///
/// @param shown the file's name as the person gave it
record NamedArrays(Map<String, NpyArray> arrays, String shown) {
    private static final Message REMEDY = Message.of("give a session that Gradiscope saved");

    /// @throws BadInput when there is none of this name
    NpyArray array(String name) {
        NpyArray found = arrays.get(name);
        if (found == null) {
            throw bad(Message.of("has no {0}", name));
        }
        return found;
    }

    /// Rows of whole numbers, in a row.
    ///
    /// @throws BadInput when there are none, or of another width
    long[] rows(String name, int width) {
        NpyArray found = array(name);
        if (found.shape().size() != 2 || found.shape().get(1) != width) {
            throw found.bad(Message.of("has shape {0} instead of rows of {1}", found.shape(), width), REMEDY);
        }
        return found.longs();
    }

    BadInput bad(Message problem) {
        return new BadInput(shown, "run", problem, REMEDY);
    }
}
