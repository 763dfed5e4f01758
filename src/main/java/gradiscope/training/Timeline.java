package gradiscope.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checkpoints of a run, within a memory budget. When it is full it drops every second one and from
/// then on keeps half as many: evenly spaced, whatever the length of the run. The first is always kept, and
/// so is the last one added. Belongs to one thread; [#checkpoints()] gives a copy that may go anywhere.
public final class Timeline {
    /// 256 MiB.
    public static final long DEFAULT_BUDGET = 256L << 20;

    private static final int MOST = 4096;

    private final long budget;
    private final List<Checkpoint> kept = new ArrayList<>();
    private long interval = 1;
    private long bytes;

    /// @param budget most bytes of all checkpoints together; at least two are kept whatever their size
    public Timeline(long budget) {
        this.budget = budget;
    }

    /// Whether a checkpoint at this step should be added.
    public boolean wants(long step) {
        return step % interval == 0 && (kept.isEmpty() || step > kept.getLast().step());
    }

    /// Adds a checkpoint later than all others; an earlier or equal one is already there, since runs repeat
    /// exactly.
    public void add(Checkpoint checkpoint) {
        if (!kept.isEmpty() && checkpoint.step() <= kept.getLast().step()) {
            return;
        }
        kept.add(checkpoint);
        bytes += checkpoint.bytes();
        while (kept.size() > 2 && (bytes > budget || kept.size() > MOST)) {
            thin();
        }
    }

    /// Takes over what was kept elsewhere.
    ///
    /// @param newInterval steps between the checkpoints
    void fill(List<Checkpoint> checkpoints, long newInterval) {
        interval = Math.max(interval, newInterval);
        checkpoints.forEach(this::add);
    }

    /// Steps between checkpoints.
    long interval() {
        return interval;
    }

    /// Puts a checkpoint in the place of the last one, of the same step, or after it.
    void replaceLast(Checkpoint checkpoint) {
        if (checkpoint.step() == kept.getLast().step()) {
            bytes += checkpoint.bytes() - kept.removeLast().bytes();
            kept.add(checkpoint);
        } else {
            add(checkpoint);
        }
    }

    private void thin() {
        interval *= 2;
        long last = kept.getLast().step();
        kept.removeIf(c -> c.step() != last && c.step() % interval != 0);
        bytes = kept.stream().mapToLong(Checkpoint::bytes).sum();
    }

    /// All checkpoints, by step.
    public List<Checkpoint> checkpoints() {
        return List.copyOf(kept);
    }

    /// Their steps.
    public List<Long> steps() {
        return kept.stream().map(Checkpoint::step).toList();
    }

    public Checkpoint first() {
        return kept.getFirst();
    }

    public Checkpoint last() {
        return kept.getLast();
    }

    /// The latest checkpoint that is not after this step.
    public Optional<Checkpoint> at(long step) {
        return kept.reversed().stream().filter(c -> c.step() <= step).findFirst();
    }

    public long bytes() {
        return bytes;
    }
}
