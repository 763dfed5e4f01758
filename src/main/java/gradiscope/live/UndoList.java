package gradiscope.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person did, to be undone and done again, without limit. Each step has a name.
public final class UndoList {
    /// How many steps may hold on to what only memory can bring back.
    static final int MOST_HOLDING = 8;

    /// What one step does, and takes back.
    public interface Change {
        void redo();

        void undo();

        /// Memory that it holds on to, in bytes; 0: none.
        default long bytes() {
            return 0;
        }

        /// Lets go of that memory: undo and redo then do what they can without it.
        default void forget() {}

        /// This change and a later one of the same gesture, as one.
        default Change joined(Change later) {
            return of(this::undo, later::redo);
        }

        static Change of(Runnable undo, Runnable redo) {
            return new Change() {
                @Override
                public void redo() {
                    redo.run();
                }

                @Override
                public void undo() {
                    undo.run();
                }
            };
        }
    }

    /// One step.
    ///
    /// @param name what was done, as it stands in "Undo: ..."
    /// @param gesture steps of one gesture (dragging a slider) are undone together; empty: on its own
    private record Step(String name, String gesture, Change change) {}

    private final List<Step> steps = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final long budget;
    private int done;

    /// One whose steps hold on to nothing.
    public UndoList() {
        this(0);
    }

    /// @param budget most bytes that all steps together hold on to; the newest one may always
    public UndoList(long budget) {
        this.budget = budget;
    }

    /// Does something and remembers how to undo it. What had been undone before can no longer be redone.
    public void perform(String name, String gesture, Runnable undo, Runnable redo) {
        perform(name, gesture, Change.of(undo, redo));
    }

    /// The same of a change that may hold on to memory.
    public void perform(String name, String gesture, Change change) {
        change.redo();
        steps.subList(done, steps.size()).clear();
        boolean goesOn =
                !gesture.isEmpty() && done > 0 && steps.getLast().gesture.equals(gesture);
        Change whole = goesOn ? steps.removeLast().change.joined(change) : change;
        steps.add(new Step(name, gesture, whole));
        done = steps.size();
        tell();
    }

    /// Forgets all of it: there is nothing to go back to.
    public void clear() {
        steps.clear();
        done = 0;
        tell();
    }

    public void undo() {
        if (done > 0) {
            done--;
            steps.get(done).change.undo();
            tell();
        }
    }

    public void redo() {
        if (done < steps.size()) {
            steps.get(done).change.redo();
            done++;
            tell();
        }
    }

    /// What is farthest from now is let go first.
    private void trim() {
        List<Change> near = steps.stream().map(Step::change).toList();
        List<Change> holding = IntStream.range(0, near.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> i < done ? done - 1 - i : i - done))
                .map(near::get)
                .filter(change -> change.bytes() > 0)
                .toList();
        long bytes = 0;
        for (int i = 0; i < holding.size(); i++) {
            bytes += holding.get(i).bytes();
            if (i >= MOST_HOLDING || (i > 0 && bytes > budget)) {
                holding.get(i).forget();
            }
        }
    }

    private void tell() {
        trim();
        undoName.set(done > 0 ? Optional.of(steps.get(done - 1).name) : Optional.empty());
        redoName.set(done < steps.size() ? Optional.of(steps.get(done).name) : Optional.empty());
    }

    /// What the next undo takes back; empty when there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// What the next redo does again; empty when there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }
}
