package gradiscope.training;

import gradiscope.data.NpzWriter;
import gradiscope.network.Architecture;
import java.io.IOException;
import java.util.List;

/// The networks of several checkpoints in one NPZ file, for analysis elsewhere: each array as a [CheckpointFile] has
/// it,
/// with the checkpoints as its first side; `gradiscope.step` has their steps.
public final class TimelineFile {
    private static final String STEP = StateFile.OWN + "step";

    private TimelineFile() {}

    /// @param checkpoints by step
    /// @throws IllegalArgumentException when an array of all checkpoints has more numbers than Java can hold in one
    public static void write(NpzWriter out, Architecture architecture, List<Checkpoint> checkpoints)
            throws IOException {
        for (NamedArray array : NamedArray.all(architecture)) {
            long size = (long) array.size() * checkpoints.size();
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(array.name() + " would have " + size + " numbers");
            }
            float[] all = new float[(int) size];
            for (int i = 0; i < checkpoints.size(); i++) {
                System.arraycopy(array.of(checkpoints.get(i)), 0, all, i * array.size(), array.size());
            }
            out.floats(array.name(), all, array.sides(checkpoints.size()));
        }
        long[] steps = checkpoints.stream().mapToLong(Checkpoint::step).toArray();
        out.longs(STEP, steps, steps.length);
    }
}
