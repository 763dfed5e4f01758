package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UndoListTest {
    private final UndoList list = new UndoList();
    private int value;

    private void set(String name, String gesture, int next) {
        int before = value;
        list.perform(name, gesture, () -> value = before, () -> value = next);
    }

    private String names() {
        return list.undoNameProperty().get().orElse("-") + "|"
                + list.redoNameProperty().get().orElse("-");
    }

    @Test
    void undoesAndRedoesByName() {
        set("one", "", 1);
        set("two", "", 2);
        assertThat(names()).isEqualTo("two|-");
        list.undo();
        assertThat(value).isEqualTo(1);
        assertThat(names()).isEqualTo("one|two");
        list.undo();
        list.undo();
        assertThat(value).isZero();
        assertThat(names()).isEqualTo("-|one");
        list.redo();
        list.redo();
        list.redo();
        assertThat(value).isEqualTo(2);
        assertThat(names()).isEqualTo("two|-");
    }

    @Test
    void whatIsDoneAfterAnUndoReplacesWhatWasUndone() {
        set("one", "", 1);
        set("two", "", 2);
        list.undo();
        set("three", "", 3);
        assertThat(names()).isEqualTo("three|-");
        list.undo();
        assertThat(value).isEqualTo(1);
    }

    @Test
    void stepsOfOneGestureAreUndoneTogether() {
        set("one", "", 1);
        for (int i = 2; i < 50; i++) {
            set("noise", "drag 7", i);
        }
        list.undo();
        assertThat(value).isEqualTo(1);
        list.redo();
        assertThat(value).isEqualTo(49);
        set("noise", "drag 8", 60);
        list.undo();
        assertThat(value).isEqualTo(49);
    }
}
