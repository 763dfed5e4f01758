package gradiscope.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The condition on examples, so that it is known to refuse.
final class DeeplyImmutableTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackagesOf(DeeplyImmutableTest.class);

    enum Level {
        LOW,
        HIGH
    }

    record Plain(int step, double loss, String layer, Level level, Optional<Double> norm) {}

    record Copied(List<Plain> all, Map<String, List<Integer>> byName) {
        Copied {
            all = List.copyOf(all);
            byName = Map.copyOf(byName);
        }
    }

    sealed interface Outcome {
        record Found(Plain plain) implements Outcome {}

        record Missing(String why) implements Outcome {}
    }

    record Chosen(Outcome outcome) {}

    static final class Table {
        private final float[] cells;

        Table(float[] cells) {
            this.cells = cells.clone();
        }

        float at(int i) {
            return cells[i];
        }
    }

    record Drawn(Table table) {}

    record Bare(double[] losses) {
        Bare {
            losses = losses.clone();
        }
    }

    record Kept(List<Plain> all) {}

    record Named(ArrayList<String> names) {
        Named {
            names = new ArrayList<>(names);
        }
    }

    record Anything(Object value) {}

    record Nested(Optional<Bare> bare) {}

    record Generic<T>(T value) {}

    static final class Open {
        private final float[] cells;

        Open(float[] cells) {
            this.cells = cells.clone();
        }

        float[] cells() {
            return cells;
        }
    }

    record Leaking(Open open) {}

    static final class Counter {
        private int count;

        int next() {
            return count++;
        }
    }

    record Counted(Counter counter) {}

    sealed interface Either {
        record Good(int x) implements Either {}

        record Bad(long[] x) implements Either {}
    }

    record Torn(Either either) {}

    interface Reading {}

    record LossReading(double loss) {}

    record Loss(double loss) implements Reading {}

    @Test
    void acceptsValuesAllTheWayDown() {
        assertThat(faults(Plain.class)).isEmpty();
        assertThat(faults(Copied.class)).isEmpty();
        assertThat(faults(Chosen.class)).isEmpty();
        assertThat(faults(Drawn.class)).isEmpty();
    }

    @Test
    void refusesAnArrayEvenWhereItIsCopied() {
        assertThat(faults(Bare.class))
                .singleElement()
                .asString()
                .contains("Bare.losses is an array that others can reach");
        assertThat(faults(Nested.class)).singleElement().asString().contains("Bare.losses");
        assertThat(faults(Torn.class)).singleElement().asString().contains("Bad.x is");
    }

    @Test
    void refusesAListThatIsNotCopied() {
        assertThat(faults(Kept.class)).singleElement().asString().contains("Kept.all is not copied by the constructor");
    }

    @Test
    void refusesTypesThatCanChange() {
        assertThat(faults(Named.class)).singleElement().asString().contains("Named.names is a java.util.ArrayList");
        assertThat(faults(Anything.class)).singleElement().asString().contains("java.lang.Object");
        assertThat(faults(Generic.class)).singleElement().asString().contains("java.lang.Object");
        assertThat(faults(Counted.class)).singleElement().asString().contains("Counter.count is not private and final");
    }

    @Test
    void refusesAClassThatGivesItsArrayAway() {
        assertThat(faults(Leaking.class)).singleElement().asString().contains("Open.cells is an array");
    }

    @Test
    void knowsSnapshotsAndReadingsByNameAndByInterface() {
        assertThat(CLASSES.that(DeeplyImmutable.snapshotsAndReadings()))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("LossReading", "Loss");
    }

    private static List<String> faults(Class<?> type) {
        ConditionEvents events = ConditionEvents.Factory.create();
        new DeeplyImmutable().check(CLASSES.get(type), events);
        return events.getViolating().stream()
                .flatMap(event -> event.getDescriptionLines().stream())
                .toList();
    }
}
