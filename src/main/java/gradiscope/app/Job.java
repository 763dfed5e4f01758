package gradiscope.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.InvalidValue;
import gradiscope.figure.Pictures;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.probe.When;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.StateDict;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The main job: an experiment is trained, measured at the steps that were asked for, and written out.
final class Job {
    /// What is asked for.
    ///
    /// @param file the experiment
    /// @param out the folder to write to
    /// @param steps train until this step; empty: until the experiment's own stop conditions
    /// @param probes what to measure
    /// @param chosen whether a person named these probes: then one that does not suit is an error
    /// @param when at which steps
    record Order(ExperimentFile file, Path out, Optional<Long> steps, List<Probe> probes, boolean chosen, When when) {}

    private final Order order;
    private final ProgressLine progress;
    private final BooleanSupplier interrupted;
    private final Workbench workbench;
    private final NetworkStudy study;
    private final Run run;
    private final Map<Probe, Readings> readings = new LinkedHashMap<>();
    private final Readings losses = new Readings();

    /// Reads the data and checks everything, before anything is trained or written.
    ///
    /// @throws BadInput when something cannot be used
    Job(Order order, ProgressLine progress, BooleanSupplier interrupted) {
        this.order = order;
        this.progress = progress;
        this.interrupted = interrupted;
        this.workbench = order.file.open();
        if (order.steps.isEmpty() && workbench.experiment().training().stop().isEmpty()) {
            throw new BadInput(
                    order.file.shown(),
                    "$.training.stop",
                    "nothing ends the run",
                    "give --steps N, or a stop condition");
        }
        this.study = workbench.study();
        this.run = new Run(study, Timeline.DEFAULT_BUDGET);
        order.probes.forEach(probe -> readings.put(probe, new Readings()));
        dropUnsuited();
    }

    /// Tries every probe at the start, so that one that cannot be is told before the training and not after it.
    private void dropUnsuited() {
        for (Probe probe : order.probes) {
            try {
                probe.measure(subject());
            } catch (InvalidValue e) {
                String name = Descriptor.of(probe).name();
                if (order.chosen) {
                    throw new BadInput("--probe", name, e.problem(), e.accepted());
                }
                readings.remove(probe);
                progress.tell("not measured: " + name + ": " + e.problem());
            }
        }
    }

    /// Trains, measures and writes.
    ///
    /// @return how the run ended
    Phase run() throws IOException {
        try (WholeFile lines = new WholeFile(order.out.resolve("readings.jsonl"))) {
            measure(lines);
            Phase phase = run.phase();
            while (phase instanceof Phase.Paused && !interrupted.getAsBoolean() && !reached()) {
                phase = run.advance(1);
                progress.step(study, run);
                if (study.steps() == nextMeasure && phase instanceof Phase.Paused) {
                    measure(lines);
                }
            }
            if (study.steps() != lastMeasured) {
                measure(lines);
            }
            lines.commit();
            write();
            return phase;
        }
    }

    private long lastMeasured = -1;
    private long nextMeasure;

    private boolean reached() {
        return order.steps.isPresent() && study.steps() >= order.steps.get();
    }

    private Subject subject() {
        Checkpoint now = study.checkpoint();
        List<Checkpoint> before = run.timeline().checkpoints().stream()
                .filter(c -> c.step() < now.step())
                .toList();
        List<Checkpoint> timeline = new java.util.ArrayList<>(before);
        timeline.add(now);
        return new Subject(
                workbench.experiment(),
                workbench.architecture(),
                workbench.data(),
                run.timeline().first(),
                now,
                timeline);
    }

    private void measure(WholeFile lines) throws IOException {
        Subject subject = subject();
        long step = study.steps();
        losses.add(new Measured(step, new LossProbe().measure(subject)));
        for (Map.Entry<Probe, Readings> entry : readings.entrySet()) {
            progress.measuring(step, Descriptor.of(entry.getKey()).title());
            Reading reading = entry.getKey().measure(subject, entry.getValue().last());
            entry.getValue().add(new Measured(step, reading));
            lines.append(line(step, entry.getKey(), reading));
        }
        writeCheckpoint(subject.now());
        lastMeasured = step;
        nextMeasure = order.when.next(step);
    }

    private static String line(long step, Probe probe, Reading reading) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("step", step);
        line.put("probe", Descriptor.of(probe).name());
        line.set("settings", new Codec(Families.catalog()).write(probe));
        line.set("reading", ReadingJson.of(reading));
        return line + "\n";
    }

    private void writeCheckpoint(Checkpoint checkpoint) throws IOException {
        Path file = order.out.resolve("checkpoints").resolve("step-%08d.npz".formatted(checkpoint.step()));
        WholeFile.write(file, out -> {
            try (NpzWriter npz = new NpzWriter(out)) {
                StateDict.write(npz, workbench.architecture(), checkpoint);
            }
        });
    }

    private void write() throws IOException {
        WholeFile.write(
                order.out.resolve("experiment.json"),
                new ExperimentJson(Families.catalog()).write(workbench.experiment()));
        WholeFile.write(
                order.out.resolve("history.csv"),
                HistoryCsv.text(run.history().points(), losses.all(), study.stepsPerEpoch()));
        try (Pictures pictures = new Pictures()) {
            for (Map.Entry<Probe, Readings> entry : readings.entrySet()) {
                byte[] png = pictures.png(entry.getValue().all());
                String name = Descriptor.of(entry.getKey()).name();
                WholeFile.write(order.out.resolve(name + ".png"), out -> out.write(png));
            }
        }
    }
}
