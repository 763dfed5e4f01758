package gradiscope.live.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.probe.catalog.ContractSubjects;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.catalog.Probes;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The readings of every probe can be kept: what is read is what was written, to the bit.
final class ReadingFormsTest {
    private static Probe usual(Class<? extends Probe> type) {
        String name = Descriptor.of(type).name();
        return new Codec(Families.catalog())
                .read(Probe.class, JsonNodeFactory.instance.textNode(name), Place.root(name));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsWhatWasMeasured() {
        return Probes.ALL.stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(ContractSubjects.all().values().stream()
                                        .filter(subject -> isKept(usual(type), subject))
                                        .count())
                                .isGreaterThan(3)));
    }

    /// Whether there was something to be kept.
    private static boolean isKept(Probe probe, Subject subject) {
        Optional<Reading> measured = measured(probe, subject);
        measured.ifPresent(reading -> {
            Form form = ReadingArrays.form(probe);
            FlatNumbers flat = new FlatNumbers();
            form.write(reading, flat);
            FlatSource source = new FlatSource(flat.allNumbers(), flat.allCells(), flat.words());
            assertThat(form.read(source)).isEqualTo(reading);
            assertThat(source.isAtEnd()).isTrue();
        });
        return measured.isPresent();
    }

    private static Optional<Reading> measured(Probe probe, Subject subject) {
        try {
            return Optional.of(probe.measure(subject));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
