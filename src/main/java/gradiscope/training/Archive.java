package gradiscope.training;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole run, frozen: enough to go on with it bit for bit elsewhere, and to go back to any step of it. The arrays
/// in it are shared and never written to.
///
/// @param step where the run stands
/// @param furthest the last step that was ever made
/// @param phase what it was doing; a run that trained is paused
/// @param stretches what it trained, by the step from which on; the first begins with the timeline
/// @param timeline checkpoints by step, the last of them at `furthest`
/// @param interval steps between checkpoints, in the timeline
/// @param curve the loss of its steps, thinned, by step
/// @param stride steps between points, in the curve
public record Archive(
        long step,
        long furthest,
        Phase phase,
        List<Stretch> stretches,
        List<Checkpoint> timeline,
        long interval,
        List<History.Point> curve,
        long stride) {
    private static final Message REMEDY = Message.of("give the run of one experiment");

    /// What holds from a step on.
    ///
    /// @param start where the parameters were put by hand at that step; empty: where the run had come to
    public record Stretch(long from, Experiment experiment, Optional<Checkpoint> start) {}

    /// @throws InvalidValue when the parts do not belong together
    public Archive {
        stretches = List.copyOf(stretches);
        timeline = List.copyOf(timeline);
        curve = List.copyOf(curve);
        requireRising("stretches", stretches.stream().map(Stretch::from).toList());
        requireRising("timeline", timeline.stream().map(Checkpoint::step).toList());
        requireRising("curve", curve.stream().map(History.Point::step).toList());
        boolean whole = !stretches.isEmpty()
                && !timeline.isEmpty()
                && stretches.getFirst().from() <= timeline.getFirst().step()
                && timeline.getLast().step() == furthest
                && stretches.getLast().from() <= furthest;
        if (!whole || step < timeline.getFirst().step() || step > furthest) {
            throw new InvalidValue(
                    "timeline", Message.of("does not reach from the start to step {0}", furthest), REMEDY);
        }
        if (interval < 1 || stride < 1) {
            throw new InvalidValue(
                    "interval",
                    Message.of("steps lie {0} apart", Math.min(interval, stride)),
                    Message.of("use 1 or more"));
        }
    }

    private static void requireRising(String what, List<Long> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) < (i == 0 ? 0 : steps.get(i - 1) + 1)) {
                throw new InvalidValue(what, Message.of("step {0} is out of order", steps.get(i)), REMEDY);
            }
        }
    }

    /// What was trained last.
    public Experiment experiment() {
        return stretches.getLast().experiment();
    }

    /// Memory that its checkpoints take, in bytes.
    public long bytes() {
        return timeline.stream().mapToLong(Checkpoint::bytes).sum();
    }

    /// With fewer checkpoints, evenly chosen, so that they take about so many bytes. The first, the last, and where
    /// the run stands stay.
    public Archive within(long most) {
        int every = Math.toIntExact(Math.ceilDiv(bytes(), Math.max(1, most)));
        if (every <= 1) {
            return this;
        }
        List<Checkpoint> fewer = new ArrayList<>();
        for (int i = 0; i < timeline.size(); i++) {
            Checkpoint each = timeline.get(i);
            if (i % every == 0 || i == timeline.size() - 1 || each.step() == step) {
                fewer.add(each);
            }
        }
        return new Archive(step, furthest, phase, stretches, fewer, interval, curve, stride);
    }
}
