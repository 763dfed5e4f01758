package gradiscope.probe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.experiment.Value;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds for every probe that is listed, with its initial settings and with each choice it offers, on
/// networks of every kind, also where these are at their start, dead or about to overflow.
class ProbesContractTest {
    static Stream<? extends Class<? extends Probe>> all() {
        return Probes.ALL.stream();
    }

    /// Each probe with its initial settings, and with each of its choices changed. Pictures of fewer points
    /// and smaller batches are as good here.
    private static List<Probe> variants(Class<? extends Probe> type) {
        Codec codec = new Codec(Catalog.empty().with(Probe.class, Probes.ALL));
        Descriptor<? extends Probe> descriptor = Descriptor.of(type);
        Probe initial =
                codec.read(Probe.class, JsonNodeFactory.instance.textNode(descriptor.name()), Place.root("probe"));
        List<Probe> variants = new ArrayList<>();
        add(variants, coarse(initial));
        for (Descriptor.Entry entry : descriptor.entries()) {
            for (Object choice : choices(entry.value())) {
                try {
                    add(variants, changed(coarse(initial), entry.name(), choice));
                } catch (InvalidValue e) {
                    assertThat(e.accepted().toString()).isNotBlank();
                }
            }
        }
        return variants;
    }

    private static void add(List<Probe> variants, Probe probe) {
        if (!variants.contains(probe)) {
            variants.add(probe);
        }
    }

    private static List<?> choices(Value form) {
        return switch (form) {
            case Value.Flag _ -> List.of(true, false);
            case Value.Choice choice -> List.of(choice.type().getEnumConstants());
            default -> List.of();
        };
    }

    private static Probe coarse(Probe probe) {
        Probe coarse = probe;
        for (Descriptor.Entry entry : Descriptor.of(probe).entries()) {
            coarse = switch (entry.name()) {
                case "points" -> changed(coarse, "points", 5);
                case "batch" -> changed(coarse, "batch", 3);
                default -> coarse;
            };
        }
        return coarse;
    }

    private static Probe changed(Probe probe, String property, Object value) {
        return Descriptor.of(probe).with(probe, property, value);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatItIs() {
        return all().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
            Descriptor<? extends Probe> descriptor = Descriptor.of(type);
            assertThat(descriptor.name()).matches("[a-z][a-z-]*");
            assertThat(descriptor.title()).isNotBlank();
            assertThat(descriptor.help()).endsWith(".");
            assertThat(descriptor.entries()).allSatisfy(entry -> {
                assertThat(entry.help()).isNotBlank();
                assertThat(entry.initial()).isPresent();
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> readingsAreFiniteAndComeOutTheSameEachTime() {
        Map<String, Subject> subjects = ContractSubjects.all();
        return all().flatMap(type -> subjects.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        type.getSimpleName() + ", " + entry.getKey(),
                        () -> variants(type).forEach(probe -> measure(probe, entry.getValue())))));
    }

    /// A reading whose numbers are finite, the same when measured again and whatever came before it; or a
    /// refusal that says what to do.
    private static void measure(Probe probe, Subject subject) {
        float[] before = subject.now().parameters().clone();
        try {
            Reading reading = probe.measure(subject);
            assertThat(Numbers.badIn(reading)).as(probe.toString()).isEmpty();
            assertThat(probe.measure(subject)).as(probe.toString()).isEqualTo(reading);
            Reading following = probe.measure(subject, Optional.of(reading));
            assertThat(Numbers.badIn(following)).as(probe.toString()).isEmpty();
        } catch (InvalidValue e) {
            assertThat(Descriptor.of(probe).entries())
                    .as(e.getMessage())
                    .extracting(Descriptor.Entry::name)
                    .contains(e.property());
            assertThat(e.problem().toString()).isNotBlank();
            assertThat(e.accepted().toString()).isNotBlank();
        }
        assertThat(subject.now().parameters()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> initialSettingsSuitAPlainNetwork() {
        return all().map(type -> DynamicTest.dynamicTest(
                type.getSimpleName(),
                () -> assertThat(variants(type).getFirst().measure(ContractSubjects.plain()))
                        .isNotNull()));
    }

    /// Dropout, batch norm, momentum and a shuffled order carry state from step to step.
    @Test
    void aRunThatIsMeasuredHasTheSameBits() {
        Run measured = Subjects.run(Studies.stateful(), ContractSubjects.CLASSES);
        Run alone = Subjects.run(Studies.stateful(), ContractSubjects.CLASSES);
        List<Probe> probes = all().map(type -> variants(type).getFirst()).toList();
        for (int i = 0; i < 12; i++) {
            Subject subject = Subjects.of(measured);
            probes.forEach(probe -> probe.measure(subject));
            measured.advance(3);
            alone.advance(3);
        }
        Checkpoint one = measured.study().checkpoint();
        Checkpoint other = alone.study().checkpoint();
        assertThat(one.parameters()).isEqualTo(other.parameters());
        assertThat(one.statistics()).isEqualTo(other.statistics());
        assertThat(one.progress()).isEqualTo(other.progress());
        assertThat(one.optimizer()).usingRecursiveComparison().isEqualTo(other.optimizer());
    }
}
