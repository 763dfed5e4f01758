package gradiscope.app;

import gradiscope.data.NpyArray;
import gradiscope.data.NpzWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes a network under the names that `state_dict` gives to the layers of an `nn.Sequential`.
final class PyTorchNames {
    private PyTorchNames() {}

    /// Each layer of the network that has arrays gets the next number, and batch norm its counter.
    ///
    /// @param arrays of a checkpoint
    static Path write(Path file, Map<String, NpyArray> arrays) throws IOException {
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(file))) {
            int layer = -1;
            for (NpyArray array : arrays.values()) {
                String role = array.name().substring(array.name().lastIndexOf('.') + 1);
                if (array.name().startsWith("gradiscope.")) {
                    continue;
                }
                layer += role.equals("weight") ? 1 : 0;
                out.floats(
                        layer + "." + role,
                        array.floats(),
                        array.shape().stream().mapToInt(Integer::intValue).toArray());
                if (role.equals("running_var")) {
                    out.longs(layer + ".num_batches_tracked", new long[] {6});
                }
            }
        }
        return file;
    }
}
