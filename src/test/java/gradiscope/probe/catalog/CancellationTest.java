package gradiscope.probe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradiscope.data.Split;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Place;
import gradiscope.experiment.Shape;
import gradiscope.network.Cancellation;
import gradiscope.network.Nets;
import gradiscope.network.layer.Relu;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every probe ends soon after its reading is no longer wanted, wherever it stands.
final class CancellationTest {
    private static final Split DATA =
            new Split(Nets.samples(Shape.vector(4), 600, 3, 1), Nets.samples(Shape.vector(4), 300, 3, 2));

    static Stream<Probe> probes() {
        Codec codec = new Codec(Catalog.empty().with(Probe.class, Probes.ALL));
        return Probes.ALL.stream()
                .map(type -> codec.read(
                        Probe.class,
                        JsonNodeFactory.instance.textNode(Descriptor.of(type).name()),
                        Place.root("probe")));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void asksBetweenItsPartsAndEndsAtTheFirstRequest(Probe probe) {
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(8), new Relu(""), Nets.dense(0));
        Subject subject = Subjects.atStart(experiment, DATA);
        AtomicInteger asked = new AtomicInteger();
        probe.measure(subject.until(counting(asked, Integer.MAX_VALUE)));
        int all = asked.get();
        assertThat(all).isGreaterThan(2);

        for (int last : new int[] {1, all / 2, all}) {
            asked.set(0);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> probe.measure(subject.until(counting(asked, last))));
            assertThat(asked).hasValue(last);
        }
    }

    /// Requests the end from the so manieth question on.
    private static Cancellation counting(AtomicInteger asked, int last) {
        return () -> asked.incrementAndGet() >= last;
    }
}
