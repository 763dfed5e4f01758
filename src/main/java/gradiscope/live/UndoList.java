package gradiscope.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person did, to be undone and done again, without limit. Each step has a name.
public final class UndoList {
    /// One step.
    ///
    /// @param name what was done, as it stands in "Undo: ..."
    /// @param gesture steps of one gesture (dragging a slider) are undone together; empty: on its own
    private record Step(String name, String gesture, Runnable undo, Runnable redo) {}

    private final List<Step> steps = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int done;

    /// Does something and remembers how to undo it. What had been undone before can no longer be redone.
    public void perform(String name, String gesture, Runnable undo, Runnable redo) {
        redo.run();
        steps.subList(done, steps.size()).clear();
        boolean goesOn =
                !gesture.isEmpty() && done > 0 && steps.getLast().gesture.equals(gesture);
        Runnable back = goesOn ? steps.removeLast().undo : undo;
        steps.add(new Step(name, gesture, back, redo));
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
            steps.get(done).undo.run();
            tell();
        }
    }

    public void redo() {
        if (done < steps.size()) {
            steps.get(done).redo.run();
            done++;
            tell();
        }
    }

    private void tell() {
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
