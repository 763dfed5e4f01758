package gradiscope.training;

import java.util.List;

/// A run at one moment, as everybody may see it.
///
/// @param run which run
/// @param revision rises with every snapshot of a trainer: tells new from old
/// @param step where the run stands
/// @param first the first step of its timeline
/// @param furthest the last step that was ever made
/// @param phase what it is doing
/// @param loss of the last batch
/// @param rate learning rate of the last step
/// @param stepsPerSecond how fast it goes
/// @param curve the loss of its steps, thinned
/// @param kept steps that the timeline keeps
/// @param pure whether its experiment, trained from the start, comes to each of its steps: nothing was changed
/// meanwhile
public record Snapshot(
        RunId run,
        long revision,
        long step,
        long first,
        long furthest,
        Phase phase,
        double loss,
        double rate,
        double stepsPerSecond,
        List<History.Point> curve,
        List<Long> kept,
        boolean pure) {
    public Snapshot {
        curve = List.copyOf(curve);
        kept = List.copyOf(kept);
    }

    public boolean isGoing() {
        return phase instanceof Phase.Running;
    }
}
