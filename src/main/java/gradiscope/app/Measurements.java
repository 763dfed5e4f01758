package gradiscope.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.probe.Measured;
import gradiscope.probe.NotYet;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.ReadingJson;
import gradiscope.probe.Subject;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// The probes of a job, and what they have found so far.
final class Measurements {
    private final ProgressLine progress;
    private final Map<Probe, Readings> readings = new LinkedHashMap<>();
    private final Map<Probe, Reading> trials = new HashMap<>();

    /// Tries every probe at the start of the run, so that one that does not suit is told before the training
    /// and not after it.
    ///
    /// @param chosen whether a person named these probes: then one that does not suit is an error
    /// @throws BadInput naming the setting that does not suit
    /// @throws CancellationException when the subject's cancellation is requested meanwhile
    Measurements(List<Probe> probes, boolean chosen, Subject start, ProgressLine progress) {
        this.progress = progress;
        for (Probe probe : probes) {
            try {
                trials.put(probe, probe.measure(start));
                readings.put(probe, new Readings());
            } catch (NotYet e) {
                readings.put(probe, new Readings());
            } catch (InvalidValue e) {
                String name = Descriptor.of(probe).name();
                if (chosen) {
                    throw ProbeText.place(name).child(e.property()).bad(e.problem(), e.accepted());
                }
                progress.tell("not measured: " + name + ": " + e.problem());
            }
        }
    }

    /// The readings of each probe.
    Map<Probe, Readings> readings() {
        return readings;
    }

    /// Measures with every probe, until the subject's cancellation is requested.
    ///
    /// @param lines where to add a line for each reading
    void measure(Subject subject, WholeFile lines) throws IOException {
        try {
            for (Map.Entry<Probe, Readings> entry : readings.entrySet()) {
                subject.cancellation().check();
                measure(entry.getKey(), entry.getValue(), subject, lines);
            }
        } catch (CancellationException e) {
            progress.measuring(subject.now().step(), "no more");
        }
    }

    private void measure(Probe probe, Readings found, Subject subject, WholeFile lines) throws IOException {
        long step = subject.now().step();
        progress.measuring(step, Descriptor.of(probe).title());
        try {
            Reading trial = trials.remove(probe);
            Reading reading = trial == null ? probe.measure(subject, found.last()) : trial;
            found.add(new Measured(step, reading));
            lines.append(line(step, probe, reading));
        } catch (NotYet e) {
            progress.measuring(step, "nothing yet");
        }
    }

    private static String line(long step, Probe probe, Reading reading) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("step", step);
        line.put("probe", Descriptor.of(probe).name());
        line.set("settings", new Codec(Families.catalog()).write(probe));
        line.set("reading", ReadingJson.of(reading));
        return line + "\n";
    }

    /// Says which probes the run was too short for.
    void tellMissing() {
        readings.forEach((probe, found) -> {
            if (found.last().isEmpty()) {
                progress.tell("not measured: " + Descriptor.of(probe).name() + ": the run was too short for it");
            }
        });
    }
}
