package gradiscope.data;

import java.util.ArrayDeque;
import java.util.Deque;

/// Floats that arrive one by one. Kept in blocks, so that growing never copies: at most twice the final
/// array is held.
final class FloatBlocks {
    private static final int BLOCK = 1 << 16;

    private final Deque<float[]> full = new ArrayDeque<>();
    private float[] last = new float[1 << 10];
    private int used;

    void add(float value) {
        if (used == last.length) {
            full.add(last);
            last = new float[BLOCK];
            used = 0;
        }
        last[used++] = value;
    }

    long size() {
        return full.isEmpty() ? used : full.getFirst().length + (full.size() - 1L) * BLOCK + used;
    }

    /// All floats in the order of arrival. Empties the blocks.
    float[] toArray() {
        float[] all = new float[Math.toIntExact(size())];
        int at = 0;
        while (!full.isEmpty()) {
            float[] block = full.remove();
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        System.arraycopy(last, 0, all, at, used);
        used = 0;
        return all;
    }
}
