package gradiscope.live;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A step of a person that may leave the run for another one. Undone, it comes back to the very run that it left, where
/// that stood, and so does redo; unless memory for it was short: then a run begins again from the start, and since runs
/// repeat exactly, comes to the same.
final class Turn implements UndoList.Change {
    /// How to go one way where no run is kept.
    ///
    /// @param leaves whether the run that is open would be left
    record Way(BooleanSupplier leaves, Runnable go) {}

    private final Session session;
    private final Way back;
    private final Way there;
    private Optional<Left> before = Optional.empty();
    private Optional<Left> after = Optional.empty();

    Turn(Session session, Way back, Way there) {
        this.session = session;
        this.back = back;
        this.there = there;
    }

    @Override
    public void redo() {
        before = go(there, after);
        after = Optional.empty();
    }

    @Override
    public void undo() {
        after = go(back, before);
        before = Optional.empty();
    }

    /// @return the run that was left, if one was
    private Optional<Left> go(Way way, Optional<Left> kept) {
        Optional<Left> target = kept.filter(Left::isThere);
        boolean leaves = target.isPresent() || way.leaves().getAsBoolean();
        Optional<Left> left = leaves ? session.leave() : Optional.empty();
        target.ifPresentOrElse(session::comeBack, way.go());
        return left;
    }

    @Override
    public long bytes() {
        return before.or(() -> after).map(Left::bytes).orElse(0L);
    }

    @Override
    public void forget() {
        before.ifPresent(Left::forget);
        after.ifPresent(Left::forget);
    }

    @Override
    public UndoList.Change joined(UndoList.Change later) {
        if (!(later instanceof Turn turn)) {
            return UndoList.Change.super.joined(later);
        }
        // A run between two moments of one gesture is never come back to.
        turn.forget();
        Turn whole = new Turn(session, back, turn.there);
        whole.before = before;
        return whole;
    }
}
